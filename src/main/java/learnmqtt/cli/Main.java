package learnmqtt.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/** Starts the program and, alone in it, ends it. */
public final class Main {
    private Main() {}

    /** Runs the command line and exits with its code. */
    public static void main(String[] arguments) {
        Surroundings surroundings = new Surroundings(
                Path.of(System.getProperty("learn.home", "")).toAbsolutePath(),
                Surroundings.speaking(System.getenv(), Locale.getDefault(Locale.Category.DISPLAY)),
                System.in,
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8));
        System.exit(CommandLines.run(surroundings, arguments));
    }
}
