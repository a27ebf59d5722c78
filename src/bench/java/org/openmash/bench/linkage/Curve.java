package org.openmash.bench.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Precision and recall over all lines, as a table and as a picture. */
record Curve(List<Scored.Quality> points) {
    static Curve of(Scored scored) {
        List<Scored.Quality> points = new ArrayList<>();
        for (int line = -24; line <= 40; line++) {
            points.add(scored.at(line));
        }
        return new Curve(points);
    }

    void write(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        String file = name.replace(' ', '-');
        StringBuilder table = new StringBuilder("odds,right,wrong,precision,recall,f1\n");
        points.forEach(point -> table.append(String.format(Locale.ROOT, "%.0f,%.0f,%.0f,%.5f,%.5f,%.5f%n", point.line(),
                point.right(), point.wrong(), point.precision(), point.recall(), point.f1())));
        Files.writeString(folder.resolve(file + ".csv"), table);
        Files.writeString(folder.resolve(file + ".svg"), picture(name));
    }

    private String picture(String name) {
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 400\" "
                + "font-family=\"sans-serif\" font-size=\"12\"><rect width=\"640\" height=\"400\" fill=\"white\"/>"
                + "<text x=\"60\" y=\"24\" font-size=\"15\">" + name + ": by line on posterior odds, log2</text>");
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            svg.append(String.format(Locale.ROOT, "<line x1=\"60\" x2=\"600\" y1=\"%1$.0f\" y2=\"%1$.0f\" stroke=\"#ddd\"/>"
                    + "<text x=\"30\" y=\"%2$.0f\">%3$.1f</text>", y(tenth / 10.0), y(tenth / 10.0) + 4, tenth / 10.0));
        }
        for (int line = -24; line <= 40; line += 8) {
            svg.append(String.format(Locale.ROOT, "<text x=\"%.0f\" y=\"378\">%d</text>", x(line) - 8, line));
        }
        svg.append(String.format(Locale.ROOT,
                "<line x1=\"%1$.0f\" x2=\"%1$.0f\" y1=\"40\" y2=\"360\" stroke=\"#999\" stroke-dasharray=\"4\"/>", x(0)));
        line(svg, "#0b6e4f", "precision", 470, Scored.Quality::precision);
        line(svg, "#1d4ed8", "recall", 540, Scored.Quality::recall);
        line(svg, "#b91c1c", "F1", 585, Scored.Quality::f1);
        return svg.append("</svg>\n").toString();
    }

    private void line(
            StringBuilder svg, String colour, String what, int at, ToDoubleFunction<Scored.Quality> of) {
        svg.append("<polyline fill=\"none\" stroke-width=\"2\" stroke=\"").append(colour).append("\" points=\"");
        points.forEach(point -> svg.append(
                String.format(Locale.ROOT, "%.1f,%.1f ", x(point.line()), y(of.applyAsDouble(point)))));
        svg.append("\"/><text x=\"").append(at).append("\" y=\"395\" fill=\"").append(colour).append("\">").append(what)
                .append("</text>");
    }

    private static double x(double line) {
        return 60 + (line + 24) * 540 / 64;
    }

    private static double y(double share) {
        return 360 - share * 320;
    }
}
