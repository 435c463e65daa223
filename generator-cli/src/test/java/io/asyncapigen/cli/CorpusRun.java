package io.asyncapigen.cli;

import io.asyncapigen.cli.Shell.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Generates documents by the command, each into a folder of its own; in this process or, with {@link #main}, in another. */
record CorpusRun(Path documents, Path output, List<String> options) {

    /** The arguments: the folder of the documents, a file that lists them, where the code goes, and options for the command. */
    public static void main(String[] args) throws Exception {
        List<String> options = List.of(args).subList(3, args.length);
        CorpusRun run = new CorpusRun(Path.of(args[0]), Path.of(args[2]), options);
        for (String file : Files.readAllLines(Path.of(args[1]))) {
            run.generate(file);
        }
    }

    Result generate(String file) {
        List<String> args =
                new ArrayList<>(List.of("generate", file, "-o", folder(file).toString()));
        args.addAll(options);
        return new Shell(documents).run(args.toArray(String[]::new));
    }

    /** Where the code of a document goes. */
    Path folder(String file) {
        return output.resolve(file.replace('/', '+'));
    }
}
