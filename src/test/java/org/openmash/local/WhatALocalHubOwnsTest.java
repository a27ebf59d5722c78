package org.openmash.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A local hub ends what it started and nothing else, and two of them never share a folder. */
class WhatALocalHubOwnsTest {

    private static final List<String> SLEEPS = List.of("sleep", "60");

    @TempDir
    private Path folder;

    @Test
    void whatAKillLeftRunningIsEndedByTheNextStart() {
        var left = startAndForget();
        try (var next = StateFolder.open(folder)) {
            assertFalse(Programs.lives(left));
            assertTrue(Children.running(next.root()).isEmpty());
        }
    }

    @Test
    void anotherProgramThatGotThePidOfOursIsLeftAlone() throws IOException {
        var stranger = new ProcessBuilder(SLEEPS).start();
        try {
            Files.createDirectories(folder.resolve("run"));
            Files.writeString(folder.resolve("run").resolve("children"), "kafka " + stranger.pid() + " 1000000000000\n");
            StateFolder.open(folder).close();
            assertTrue(stranger.isAlive());
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aSecondHubOnTheSameFolderIsRefused() {
        try (var first = StateFolder.open(folder)) {
            first.children().noteThisProcess();
            var refused = assertThrows(CannotStart.class, () -> StateFolder.open(folder));
            assertTrue(refused.getMessage().contains("running already, process " + ProcessHandle.current().pid()));
        }
        StateFolder.open(folder).close();
    }

    @Test
    void closingEndsAllAndStartsNoMore() {
        var state = StateFolder.open(folder);
        var child = state.children().start("service", SLEEPS, Map.of(), state.log("service"));
        state.close();
        assertFalse(child.isAlive());
        assertThrows(
                CannotStart.class, () -> state.children().start("kafka", SLEEPS, Map.of(), state.log("kafka")));
    }

    @Test
    void beginningAnewForgetsDataAndSecretsButNotThePrograms() throws IOException {
        try (var state = StateFolder.open(folder)) {
            var password = new Secrets(state.secrets()).password("postgres");
            assertEquals(password, new Secrets(state.secrets()).password("postgres"));
            Files.createDirectories(state.postgresData().resolve("base"));
            Files.createDirectories(state.binaries().resolve("postgres-1"));
            state.forgetEverything();
            assertFalse(Files.exists(state.postgresData()));
            assertFalse(Files.exists(state.secrets()));
            assertTrue(Files.exists(state.binaries().resolve("postgres-1")));
        }
    }

    private ProcessHandle startAndForget() {
        var notes = folder.resolve("run").resolve("children");
        assertTrue(notes.getParent().toFile().mkdirs());
        return new Children(notes)
                .start("kafka", SLEEPS, Map.of(), folder.resolve("logs").resolve("kafka.log"))
                .handle();
    }
}
