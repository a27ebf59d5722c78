package org.openmash.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The statements that the service issued for one call, as PostgreSQL logged them, made into a script for pgbench: what
 * is new with every call (ids, references, keys, numbers, the marked names) is made anew with every transaction.
 */
final class CapturedStatements {
    private static final Pattern LINE = Pattern.compile("^(\\d+) (LOG|DETAIL):\\s+(.*)$");
    private static final Pattern EXECUTE = Pattern.compile("^execute [^:]+: (.*)$", Pattern.DOTALL);
    private static final Pattern PLAIN = Pattern.compile("^statement: (.*)$", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']|'')*')");
    private static final Pattern FRESH = Pattern.compile(
            "(?<uuid>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"
                    + "|(?<reference>\\b[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}\\b)|(?<marker>zz[a-z]+marker)"
                    + "|(?<number>-?\\d{9,})",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_VARIED = 400;

    private final List<String> statements;

    private CapturedStatements(List<String> statements) {
        this.statements = statements;
    }

    /** Does the call while everything is logged, and keeps the transaction that held the telling statement. */
    static CapturedStatements of(Bench bench, String telling, Runnable call) throws IOException, SQLException {
        Path log = bench.work().resolve("logs").resolve("postgres.log");
        bench.as(Bench.SUPERUSER, "alter system set log_line_prefix = '%p '");
        bench.as(Bench.SUPERUSER, "alter system set log_statement = 'all'");
        bench.as(Bench.SUPERUSER, "select pg_reload_conf()");
        pause();
        long from = Files.size(log);
        call.run();
        pause();
        String logged = Files.readString(log).substring((int) from);
        bench.as(Bench.SUPERUSER, "alter system reset log_statement");
        bench.as(Bench.SUPERUSER, "select pg_reload_conf()");
        return new CapturedStatements(transaction(logged, telling));
    }

    private static void pause() {
        try {
            Thread.sleep(1500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> transaction(String logged, String telling) throws IOException {
        Map<String, List<String>> open = new LinkedHashMap<>();
        for (String[] entry : entries(logged)) {
            List<String> mine = open.computeIfAbsent(entry[0], pid -> new ArrayList<>());
            Matcher executed = EXECUTE.matcher(entry[2]);
            Matcher plain = PLAIN.matcher(entry[2]);
            if (entry[1].equals("DETAIL") && !mine.isEmpty()) {
                mine.add(filled(mine.removeLast(), entry[2]));
            } else if (executed.matches() || plain.matches()) {
                String statement = executed.matches() ? executed.group(1) : plain.group(1);
                if (statement.equalsIgnoreCase("begin")) {
                    mine.clear();
                } else if (statement.equalsIgnoreCase("commit")
                        && mine.stream().anyMatch(one -> one.contains(telling))) {
                    return List.copyOf(mine);
                } else {
                    mine.add(statement);
                }
            }
        }
        throw new IOException("No transaction with " + telling + " in PostgreSQL's log");
    }

    private static List<String[]> entries(String logged) {
        List<String[]> entries = new ArrayList<>();
        for (String line : logged.split("\n")) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                entries.add(new String[] {matcher.group(1), matcher.group(2), matcher.group(3)});
            } else if (!entries.isEmpty()) {
                entries.getLast()[2] += " " + line.strip();
            }
        }
        return entries;
    }

    private static String filled(String statement, String parameters) {
        Map<Integer, String> values = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(parameters);
        while (parameter.find()) {
            values.put(Integer.parseInt(parameter.group(1)), parameter.group(2));
        }
        Matcher place = Pattern.compile("\\$(\\d+)").matcher(statement);
        return place.replaceAll(found ->
                Matcher.quoteReplacement(literal(values.getOrDefault(Integer.parseInt(found.group(1)), "NULL"))));
    }

    /** The value as it was, or an expression that makes its like anew. */
    private static String literal(String quoted) {
        if (quoted.equals("NULL") || quoted.startsWith("'\\x") || quoted.length() > LONGEST_VARIED || !FRESH.matcher(quoted).find()) {
            return unread(quoted);
        }
        String bare = quoted.substring(1, quoted.length() - 1);
        String made = FRESH.matcher(bare).replaceAll(found -> Matcher.quoteReplacement("' || " + fresh(found) + " || '"));
        String expression = "('" + made + "')";
        Matcher whole = FRESH.matcher(bare);
        boolean onlyUuid = whole.matches() && whole.group("uuid") != null;
        boolean uuids = bare.matches("\\{\"?[0-9a-f]{8}-[0-9a-f-]{27}\"?(,\"?[0-9a-f]{8}-[0-9a-f-]{27}\"?)*\\}");
        boolean numbers = bare.matches("\\{-?\\d{9,}(,-?\\d{9,})*\\}");
        boolean array = bare.startsWith("{") && bare.endsWith("}");
        return expression + (onlyUuid ? "::uuid" : uuids ? "::uuid[]" : numbers && bare.contains("-") ? "::bigint[]" : array ? "::text[]" : "");
    }

    /** pgbench reads :word as a variable also between quotes: a colon is written by its number. */
    private static String unread(String quoted) {
        return quoted.indexOf(':') < 0 ? quoted : "E" + quoted.replace("\\", "\\\\").replace(":", "\\x3a");
    }

    private static String fresh(java.util.regex.MatchResult found) {
        Matcher kind = FRESH.matcher(found.group());
        kind.matches();
        int salt = Math.floorMod(found.group().hashCode(), 100_000);
        if (kind.group("uuid") != null) {
            return "md5('" + salt + "-' || :client_id::text || '-' || :n::text)::uuid::text";
        }
        if (kind.group("reference") != null) {
            return "('R" + salt + "-' || :client_id::text || '-' || :n::text)";
        }
        if (kind.group("marker") != null) {
            return "('m' || :client_id::text || 'x' || :n::text)";
        }
        return "((:n::bigint + " + salt + ") % 8999999999 + 1000000000)::text";
    }

    int count() {
        return (int) statements.stream().filter(one -> !one.contains("set_config")).count();
    }

    List<String> all() {
        return statements;
    }

    /** One transaction of a script. */
    String script() {
        return statements.stream()
                .map(statement -> statement.replace("\n", " ") + ";")
                .collect(Collectors.joining("\n", "\\set n random(1, 4000000000000000)\nbegin;\n", "\ncommit;\n"));
    }
}
