package io.asyncapigen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ValidateCommandTest {
    private static final String END = System.lineSeparator();

    /** Nobody knows this tag, which is a warning. */
    private static final String DUBIOUS = Shell.VALID.replace("title: Orders", "title: !mine Orders");

    @TempDir
    Path temp;

    private Shell shell;

    @BeforeEach
    void start() throws IOException {
        shell = new Shell(temp);
        shell.put("good.yaml", Shell.VALID);
        shell.put("bad.yaml", Shell.INVALID);
        shell.put("dubious.yaml", DUBIOUS);
    }

    @Test
    void aValidDocumentIsCalledValid() {
        Result result = shell.run("validate", "good.yaml");

        assertEquals("good.yaml: valid" + END, result.out());
        assertEquals("", result.err());
        assertEquals(ExitCode.DONE, result.code());
    }

    @Test
    void faultsAreShownToPeople() {
        Result result = shell.run("validate", "good.yaml", "bad.yaml");

        assertEquals("good.yaml: valid" + END + "bad.yaml: 1 error" + END, result.out());
        assertTrue(result.err().contains("error[duplicate-key]: "), result.err());
        assertTrue(result.err().contains("--> bad.yaml:24:1"), result.err());
        assertTrue(result.err().contains("24 | info: again"), result.err());
        assertEquals(ExitCode.REFUSED, result.code());
    }

    @Test
    void faultsAreShownInTheOrderOfTheirLines() throws IOException {
        shell.put("two.yaml", Shell.VALID.replace("address: orders", "address: orders.{region}") + "nonsense: 1\n");

        List<String> places = shell.run("validate", "two.yaml")
                .err()
                .lines()
                .filter(each -> each.contains("--> "))
                .map(each -> each.replaceFirst(".*yaml:([0-9]+):.*", "$1"))
                .toList();

        assertEquals(List.of("7", "24"), places);
    }

    @Test
    void warningsFailOnlyOnRequest() {
        assertEquals(ExitCode.DONE, shell.run("validate", "dubious.yaml").code());
        assertEquals(
                ExitCode.REFUSED,
                shell.run("validate", "--fail-on", "warning", "dubious.yaml").code());
        assertEquals(
                ExitCode.DONE,
                shell.run("validate", "--fail-on", "warning", "good.yaml").code());
    }

    @Test
    void aFileThatCannotBeReadIsExitCode3WhateverElseIsWrong() {
        assertEquals(
                ExitCode.IO,
                shell.run("validate", "bad.yaml", "nothing.yaml", "good.yaml").code());
    }

    @Test
    void standardInputHasAName() {
        Result result = shell.withInput(Shell.INVALID).run("validate", "-");

        assertTrue(result.err().contains("--> <stdin>:24:1"), result.err());
        assertEquals("<stdin>: 1 error" + END, result.out());
    }

    @Test
    void quietHidesWarningsAndVerdicts() {
        Result result = shell.run("validate", "-q", "good.yaml", "dubious.yaml");

        assertEquals("", result.out() + result.err());
    }

    @Test
    void quietSaysWhatTheRunFailsOn() {
        Result result = shell.run("validate", "-q", "--fail-on", "warning", "dubious.yaml");

        assertEquals(ExitCode.REFUSED, result.code());
        assertTrue(result.err().startsWith("warning["), result.err());
    }

    @Test
    void machinesGetOneDocumentForAllFilesOnStandardOutput() {
        Result json = shell.run("validate", "--format", "json", "bad.yaml", "dubious.yaml", "good.yaml");
        JsonNode tree = JsonMapper.shared().readTree(json.out());
        assertEquals(1, tree.get("errors").intValue());
        assertEquals(1, tree.get("warnings").intValue());
        assertEquals("", json.err());
        assertEquals(ExitCode.REFUSED, json.code());

        Result sarif = shell.run("validate", "--format", "sarif", "bad.yaml", "dubious.yaml");
        assertEquals(
                2,
                JsonMapper.shared().readTree(sarif.out()).at("/runs/0/results").size());

        Result github = shell.run("validate", "--format=github", "bad.yaml");
        assertTrue(github.out().startsWith("::error file=bad.yaml,line=24,"), github.out());
    }

    @Test
    void coloursAreUsedWhereSomebodyCanSeeThem() {
        assertTrue(
                new Shell(temp, "", true, "").run("validate", "bad.yaml").err().contains("\u001b["));
        assertFalse(shell.run("validate", "bad.yaml").err().contains("\u001b["));
    }
}
