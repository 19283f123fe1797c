package learnmqtt.bench;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import jdk.jshell.JShell;
import learnmqtt.workspace.Evaluation;
import learnmqtt.workspace.Workspace;
import learnmqtt.workspace.WorkspaceListener;
import learnmqtt.workspace.WorkspaceSettings;

/** Measures a warm snippet from its submission to its value, here and in the JDK's own engine and tool. */
public final class EvalBench {
    private static final int WARM_UP = 60;
    private static final int ROUNDS = 120;
    private static final List<String> SNIPPETS = List.of(
            "1 + %d",
            "var word%d = \"debug\".toUpperCase();",
            "System.out.println(\"message %d\");",
            "int twice%d(int n) { return 2 * n; }",
            "broker.length() + %d");

    private final Path paho;
    private final String prelude;

    private EvalBench(Path paho, String prelude) {
        this.paho = paho;
        this.prelude = prelude;
    }

    /** First argument: the Paho client's jar. */
    public static void main(String[] arguments) throws Exception {
        String prelude = Files.readString(Path.of("sandbox/prelude.jsh")).replace("{{broker}}", "tcp://127.0.0.1:1883");
        new EvalBench(Path.of(arguments[0]), prelude).run();
        System.exit(0); // JShell leaves threads behind
    }

    private void run() throws Exception {
        double[] ours = workspace();
        double[] jdks = engine();
        System.out.printf(Locale.ROOT, "%-34s %9s %9s %9s%n", "a warm snippet, milliseconds", "start", "median", "p95");
        print("this workspace", ours);
        print("the JDK's default engine", jdks);
        System.out.printf(
                Locale.ROOT,
                "%-34s %9.2f %9.2f %9.2f%n",
                "ratio",
                ours[0] / jdks[0],
                ours[1] / jdks[1],
                ours[2] / jdks[2]);
    }

    private static void print(String what, double[] times) {
        System.out.printf(Locale.ROOT, "%-34s %9.1f %9.1f %9.1f%n", what, times[0], times[1], times[2]);
    }

    private double[] workspace() {
        long start = System.nanoTime();
        try (Workspace workspace = Workspace.start(WorkspaceSettings.of(List.of(paho), prelude), new Silent())) {
            workspace.evaluate("1;");
            double first = millis(start);
            return measure(first, snippet -> {
                Evaluation last = workspace.evaluate(snippet).get(0);
                if (last.failed()) {
                    throw new IllegalStateException(last.toString());
                }
            });
        }
    }

    private double[] engine() {
        long start = System.nanoTime();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        try (JShell shell = JShell.builder()
                .in(InputStream.nullInputStream())
                .out(nowhere)
                .err(nowhere)
                .build()) {
            shell.addToClasspath(paho.toString());
            prelude.lines().filter(line -> !line.isBlank()).forEach(shell::eval);
            shell.eval("1;");
            double first = millis(start);
            return measure(first, snippet -> {
                shell.sourceCodeAnalysis().analyzeCompletion(snippet);
                shell.eval(snippet);
            });
        }
    }

    private static double[] measure(double start, Consumer<String> evaluate) {
        double[] times = new double[ROUNDS];
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            String snippet = String.format(Locale.ROOT, SNIPPETS.get(i % SNIPPETS.size()), i);
            long begin = System.nanoTime();
            evaluate.accept(snippet);
            if (i >= WARM_UP) {
                times[i - WARM_UP] = millis(begin);
            }
        }
        Arrays.sort(times);
        return new double[] {start, times[ROUNDS / 2], times[ROUNDS * 95 / 100]};
    }

    private static double millis(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    private static final class Silent implements WorkspaceListener {
        private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

        @Override
        public void output(String text, boolean error) {
            seen.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void leftOut(long lines) {
            throw new IllegalStateException("so little output, and left out");
        }

        @Override
        public void vmLost(Evaluation.VmLost lost) {
            System.err.println(lost);
        }
    }
}
