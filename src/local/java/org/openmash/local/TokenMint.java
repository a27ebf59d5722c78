package org.openmash.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Makes the tokens of the local issuer, by its own key: made at the first start, kept in the state folder. */
public record TokenMint(RSAKey key, String issuer) {

    static final String AUDIENCE = "openmash";

    private static final String KEY_FILE = "issuer-key.json";
    private static final Duration LIFE = Duration.ofHours(12);
    private static final int KEY_BITS = 2048;

    /** The mint of the hub whose state lies here. */
    public static TokenMint of(Path state, String issuer) {
        var secrets = new Secrets(StateFolder.secretsOf(state));
        try {
            return new TokenMint(RSAKey.parse(secrets.kept(KEY_FILE, TokenMint::newKey)), issuer);
        } catch (ParseException spoilt) {
            throw new CannotStart("the issuer's key in " + state + " is spoilt; start --fresh makes a new one", spoilt);
        }
    }

    /** A token for one of {@link Personas}. */
    public String token(String persona) {
        return token(Personas.named(persona)
                .orElseThrow(() -> new IllegalArgumentException("no persona is called " + persona))
                .claims());
    }

    /** A token of these claims; issuer, audience and times are filled in where they are not among them. */
    public String token(Map<String, Object> claims) {
        var now = Instant.now();
        var all = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(AUDIENCE)
                .claim("iat", now.getEpochSecond())
                .claim("exp", now.plus(LIFE).getEpochSecond())
                .claim("jti", UUID.randomUUID().toString());
        claims.forEach(all::claim);
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key.getKeyID())
                .type(JOSEObjectType.JWT)
                .build();
        try {
            var token = new SignedJWT(header, all.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException unsigned) {
            throw new CannotStart("cannot sign a token", unsigned);
        }
    }

    private static String newKey() {
        try {
            return new RSAKeyGenerator(KEY_BITS).keyID(LocalIssuer.ID).generate().toJSONString();
        } catch (JOSEException impossible) {
            throw new CannotStart("cannot make a key for the issuer", impossible);
        }
    }
}
