package learnmqtt.client;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * What {@code pub} and {@code sub} read from and write to.
 *
 * @param out every message is written to it in one piece, and flushed
 */
public record Streams(InputStream in, OutputStream out, PrintStream err) {}
