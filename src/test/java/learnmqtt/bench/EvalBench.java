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
import jdk.jshell.JShell;
import learnmqtt.workspace.Evaluation;
import learnmqtt.workspace.Workspace;
import learnmqtt.workspace.WorkspaceListener;
import learnmqtt.workspace.WorkspaceSettings;

/** Measures a warm snippet from its submission to its value, here and in the JDK's own engine. */
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

    private void run() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        double[] ours = new double[ROUNDS];
        double[] jdks = new double[ROUNDS];
        try (Workspace workspace = Workspace.start(WorkspaceSettings.of(List.of(paho), prelude), new Silent());
                JShell shell = JShell.builder()
                        .in(InputStream.nullInputStream())
                        .out(nowhere)
                        .err(nowhere)
                        .build()) {
            shell.addToClasspath(paho.toString());
            prelude.lines().filter(line -> !line.isBlank()).forEach(shell::eval);
            for (int i = -WARM_UP; i < ROUNDS; i++) { // by turns, so that whatever else the machine does meets both
                String snippet = String.format(Locale.ROOT, SNIPPETS.get((i + WARM_UP) % SNIPPETS.size()), i + WARM_UP);
                double here = time(() -> evaluate(workspace, snippet));
                double there = time(() -> {
                    shell.sourceCodeAnalysis().analyzeCompletion(snippet);
                    shell.eval(snippet);
                });
                if (i >= 0) {
                    ours[i] = here;
                    jdks[i] = there;
                }
            }
        }
        System.out.printf(Locale.ROOT, "%-34s %9s %9s%n", "a warm snippet, milliseconds", "median", "p95");
        print("this workspace", quantile(ours, 50), quantile(ours, 95));
        print("the JDK's default engine", quantile(jdks, 50), quantile(jdks, 95));
        print("ratio", quantile(ours, 50) / quantile(jdks, 50), quantile(ours, 95) / quantile(jdks, 95));
    }

    private static void print(String what, double median, double p95) {
        System.out.printf(Locale.ROOT, "%-34s %9.2f %9.2f%n", what, median, p95);
    }

    private static void evaluate(Workspace workspace, String snippet) {
        Evaluation value = workspace.evaluate(snippet).get(0);
        if (value.failed()) {
            throw new IllegalStateException(value.toString());
        }
    }

    private static double time(Runnable task) {
        long begin = System.nanoTime();
        task.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double quantile(double[] times, int percent) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length * percent / 100];
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
