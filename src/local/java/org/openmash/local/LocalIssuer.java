package org.openmash.local;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * An OpenID Connect issuer for one machine: discovery, keys, and a login page that believes whatever it is told. So it
 * listens on 127.0.0.1 alone, and no production hub accepts it.
 */
public final class LocalIssuer implements AutoCloseable {

    static final String ID = "openmash";

    private final MockOAuth2Server server;
    private final TokenMint mint;

    private LocalIssuer(MockOAuth2Server server, TokenMint mint) {
        this.server = server;
        this.mint = mint;
    }

    static LocalIssuer start(Path state, int port) {
        var mint = TokenMint.of(state, url(port));
        var keys = new KeyProvider(List.of(mint.key()), "RS256");
        var tokens = new OAuth2TokenProvider(keys);
        var server = new MockOAuth2Server(new OAuth2Config(true, null, null, false, tokens, Set.of()));
        try {
            server.start(InetAddress.getByName("127.0.0.1"), port);
        } catch (IOException refused) {
            throw new CannotStart("the issuer cannot listen on port " + port, refused);
        }
        return new LocalIssuer(server, mint);
    }

    /** What tokens name as their issuer; discovery lies below it. */
    public String url() {
        return mint.issuer();
    }

    static String url(int port) {
        return "http://127.0.0.1:" + port + "/" + ID;
    }

    /** A token for one of {@link Personas}. */
    public String token(String persona) {
        return mint.token(persona);
    }

    /** A token of any claims: another agency, a role alone, one that has expired. */
    public String token(Map<String, Object> claims) {
        return mint.token(claims);
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
