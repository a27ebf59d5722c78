package org.openmash.http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** What the service logs while a test runs, with the causes of what it logs and the context of each line. */
final class LogOfThisTest extends Handler implements AutoCloseable {
    private final List<LogRecord> lines = new CopyOnWriteArrayList<>();

    static LogOfThisTest listen() {
        LogOfThisTest log = new LogOfThisTest();
        Logger.getLogger("").addHandler(log);
        return log;
    }

    @Override
    public void publish(LogRecord line) {
        if (line instanceof ExtLogRecord extended) {
            extended.copyMdc();
        }
        lines.add(line);
    }

    /** Every word of every line. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        for (LogRecord line : lines) {
            words.add(line.getLoggerName() + " " + line.getMessage() + " " + context(line));
            for (Throwable at = line.getThrown(); at != null; at = at.getCause()) {
                words.add(String.valueOf(at));
            }
        }
        return words;
    }

    private static Object context(LogRecord line) {
        return line instanceof ExtLogRecord extended ? extended.getMdcCopy() : "";
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
