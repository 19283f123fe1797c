package learnmqtt.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import learnmqtt.terminal.text.Columns;

/** A small terminal that understands what the line editor sends; rows are never scrolled away. */
final class Emulator extends OutputStream {
    private static final long DEADLINE = TimeUnit.SECONDS.toNanos(20);

    private final int width;
    private final List<String[]> rows = new ArrayList<>();
    private final ByteArrayOutputStream character = new ByteArrayOutputStream();
    private StringBuilder sequence = new StringBuilder();
    private boolean escaped;
    private int x;
    private int y;

    Emulator(int width) {
        this.width = width;
    }

    @Override
    public synchronized void write(int octet) {
        character.write(octet);
        String text = character.toString(UTF_8);
        if (text.indexOf('\ufffd') < 0) {
            character.reset();
            take(text);
            notifyAll();
        }
    }

    /** The rows so far, without what is empty at their ends. */
    synchronized String screen() {
        StringBuilder screen = new StringBuilder();
        for (String[] row : rows) {
            screen.append(String.join("", row).stripTrailing()).append('\n');
        }
        return screen.toString().stripTrailing() + "\n";
    }

    synchronized int cursor() {
        return x;
    }

    /** Waits until the screen is as wanted. */
    synchronized void await(Predicate<String> wanted) throws InterruptedException {
        long end = System.nanoTime() + DEADLINE;
        while (!wanted.test(screen())) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("the screen stayed like this, cursor at " + x + ":\n" + screen());
            }
            wait(left);
        }
    }

    private void take(String text) {
        char c = text.charAt(0);
        if (escaped) {
            sequence.append(text);
            boolean ended = sequence.charAt(0) == '[' ? sequence.length() > 1 && c >= '@' && c <= '~' : true;
            if (ended) {
                escaped = false;
                control(sequence.toString());
            }
        } else if (c == '\u001b') {
            escaped = true;
            sequence = new StringBuilder();
        } else if (c == '\r') {
            x = 0;
        } else if (c == '\n') {
            y++;
        } else if (c == '\b') {
            x = Math.max(0, x - 1);
        } else if (c >= ' ') {
            put(text);
        }
    }

    private void put(String text) {
        int columns = Columns.of(text);
        if (columns == 0) {
            row()[Math.max(0, x - 1)] += text;
            return;
        }
        if (x + columns > width) {
            x = 0;
            y++;
        }
        row()[x] = text;
        if (columns == 2) {
            row()[x + 1] = "";
        }
        x += columns;
    }

    private void control(String code) {
        if (code.charAt(0) != '[' || code.startsWith("[?")) {
            return;
        }
        String digits = code.substring(1, code.length() - 1);
        int number = digits.isEmpty() || digits.contains(";") ? 0 : Integer.parseInt(digits);
        int times = Math.max(1, number);
        switch (code.charAt(code.length() - 1)) {
            case 'A' -> y = Math.max(0, y - times);
            case 'B' -> y += times;
            case 'C' -> x = Math.min(width - 1, x + times);
            case 'D' -> x = Math.max(0, Math.min(x, width - 1) - times);
            case 'G' -> x = times - 1;
            case 'K' -> erase(row(), number == 1 ? 0 : x, number == 1 ? x + 1 : width);
            case 'J' -> {
                erase(row(), x, width);
                rows.subList(Math.min(rows.size(), y + 1), rows.size()).forEach(row -> erase(row, 0, width));
            }
            case 'P' -> shift(times);
            case '@' -> shift(-times);
            case 'm', 'h', 'l' -> {}
            default -> throw new IllegalStateException("escape sequence " + code);
        }
    }

    private void shift(int columns) {
        String[] old = row().clone();
        for (int i = x; i < width; i++) {
            int from = i + columns;
            row()[i] = from >= width || from < x ? " " : old[from];
        }
    }

    private static void erase(String[] row, int from, int to) {
        Arrays.fill(row, Math.min(from, to), to, " ");
    }

    private String[] row() {
        while (rows.size() <= y) {
            String[] row = new String[width];
            Arrays.fill(row, " ");
            rows.add(row);
        }
        return rows.get(y);
    }
}
