package learnmqtt.workspace;

import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learnmqtt.workspace.agent.Agent;
import learnmqtt.workspace.agent.WorkingFolder;

/**
 * The process of the learner's VM and its temporary working folder. It connects to us twice on the loopback
 * interface: first its debugger interface, then its {@link Agent}, who says a secret that only its standard input
 * has told it. That input stays open: when it ends, because this process has ended in whatever way, so does the VM.
 */
final class VmProcess implements AutoCloseable {
    private static final String DEBUG_HANDSHAKE = "JDWP-Handshake";
    private static final int CONNECT_MILLIS = 30_000;
    private static final int CLEAN_MILLIS = 80;

    private final ServerSocket listening;
    private final WorkingFolder folder;
    private final Process process;
    private final CompletableFuture<Void> cleaned;
    private final String secret = HexFormat.of().formatHex(new SecureRandom().generateSeed(16));

    VmProcess(WorkspaceSettings settings) throws IOException {
        listening = new ServerSocket(0, 2, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        listening.setSoTimeout(CONNECT_MILLIS);
        folder = WorkingFolder.create();
        try {
            process = new ProcessBuilder(command(settings, listening.getLocalPort()))
                    .directory(folder.path().toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            listening.close();
            folder.delete();
            throw e;
        }
        cleaned = process.onExit().thenRun(this::clean);
    }

    private static List<String> command(WorkspaceSettings settings, int port) {
        List<String> command = new ArrayList<>();
        command.add(settings.java().toString());
        command.add("-Xmx" + settings.heapMegabytes() + "m");
        command.add("-agentlib:jdwp=transport=dt_socket,server=n,suspend=n,address=127.0.0.1:" + port);
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
        command.addAll(List.of("-XX:-CreateCoredumpOnCrash", "-Djava.awt.headless=true"));
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        command.addAll(settings.vmOptions());
        command.add("-cp");
        command.add(Stream.concat(Stream.of(agentPath()), settings.classPath().stream())
                .map(path -> path.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator)));
        command.add(Agent.class.getName());
        command.add(Integer.toString(port));
        return command;
    }

    /** Where our own classes are: the compiler never sees them on the learner's class path, only the VM does. */
    private static Path agentPath() {
        try {
            return Path.of(Agent.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Process process() {
        return process;
    }

    /** The first connection. Blocks until it is there. */
    DebugConnection acceptDebugger() throws IOException {
        Socket socket = accept();
        byte[] handshake = DEBUG_HANDSHAKE.getBytes(StandardCharsets.US_ASCII);
        socket.getOutputStream().write(handshake); // whoever debugs speaks first
        expect(socket, handshake);
        return new DebugConnection(socket);
    }

    /** The second connection. Blocks until it is there. */
    Socket acceptAgent() throws IOException {
        byte[] pass = (secret + "\n").getBytes(StandardCharsets.ISO_8859_1);
        process.getOutputStream().write(pass);
        process.getOutputStream().flush();
        Socket socket = accept();
        expect(socket, pass);
        listening.close();
        return socket;
    }

    private Socket accept() throws IOException {
        Socket socket = listening.accept();
        socket.setTcpNoDelay(true); // else every answer waits 40 ms for an acknowledgement
        return socket;
    }

    private static void expect(Socket socket, byte[] wanted) throws IOException {
        socket.setSoTimeout(CONNECT_MILLIS);
        byte[] first = new byte[wanted.length];
        new DataInputStream(socket.getInputStream()).readFully(first);
        socket.setSoTimeout(0);
        if (!Arrays.equals(first, wanted)) {
            socket.close();
            throw new IOException("somebody else connected in the place of the learner's VM");
        }
    }

    /** Leaves the streams open, unlike the method of {@code Process}: the last output is still to be read. */
    void kill() {
        process.toHandle().destroyForcibly();
    }

    /** Kills the process and deletes its folder; gives up waiting for that after a moment, and it goes on by itself. */
    @Override
    public void close() {
        kill();
        try {
            cleaned.get(CLEAN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException _later) {
            // the machine is busy
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void clean() {
        try {
            listening.close();
        } catch (IOException _closed) {
            // as good as closed
        }
        folder.delete();
    }
}
