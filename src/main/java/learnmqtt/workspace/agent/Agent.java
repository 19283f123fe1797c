package learnmqtt.workspace.agent;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.execution.Util;
import org.jspecify.annotations.Nullable;

/**
 * The main class of the learner's VM: runs snippets on its main thread as it is told through a loopback connection,
 * and ends the VM when the program that started it goes away, in whatever way.
 *
 * <p>Stopping a snippet is done from outside by the debugger interface, which throws {@link #stop} into the main
 * thread. {@link #inSnippet} and {@link #stopping} see to it that the exception never hits the agent's own code.
 */
public final class Agent extends DirectExecutionControl {
    /** The extension command that answers the Paho reason code of the last exception, or null. */
    public static final String REASON_CODE = "reason-code";

    /** The extension command that answers what goes wrong in a callback, see {@link CallbackFailures#trouble}. */
    public static final String CALLBACK_TROUBLE = "callback-trouble";

    /** The fields that the debugger reads and writes. */
    public static final String IN_SNIPPET = "inSnippet";

    public static final String STOPPING = "stopping";
    public static final String STOP = "stop";

    /** The thread that runs snippets, and how far from its first frame the one of {@link #serve} is. */
    public static final String THREAD = "main";

    /** The exit status of a VM that the learner's objects have filled to the last byte. */
    public static final int FULL = 98;

    /** The exit status of a VM that had more threads than {@link ThreadLimit#MOST}. */
    public static final int CROWDED = 97;

    private static final int CLEAN_MILLIS = 2_000;
    private static final int RESERVE_BYTES = 2 << 20;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final String PAHO_EXCEPTION = "org.eclipse.paho.client.mqttv3.MqttException";

    private final MarkedOutput output = new MarkedOutput();
    private final ThreadLimit threads =
            new ThreadLimit(() -> Runtime.getRuntime().halt(CROWDED));
    private final CallbackFailures callbackFailures = new CallbackFailures(line -> System.err.println(line));

    @SuppressWarnings("UnusedVariable") // read by the debugger
    private final StopSnippet stop = new StopSnippet();

    @SuppressWarnings("UnusedVariable") // read by the debugger
    private volatile boolean inSnippet;

    private volatile boolean stopping;
    private @Nullable Integer reasonCode;

    /** Given back when the heap is full, so that this can be said and the learner's next snippet can let go of it. */
    private byte @Nullable [] reserve = new byte[RESERVE_BYTES];

    private Agent() {}

    /**
     * Connects to the port in the first argument, says the line it reads from standard input, so that nobody else can
     * pose as this VM, and serves until the connection ends.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        InputStream parent = System.in;
        byte[] pass = passOf(parent);
        WorkingFolder folder = WorkingFolder.current();
        Thread watch = new Thread(() -> endWith(parent, folder), "parent-watch");
        watch.setDaemon(true);
        watch.start();
        try (Socket socket = new Socket(InetAddress.getByAddress(LOOPBACK), Integer.parseInt(arguments[0]))) {
            socket.setTcpNoDelay(true);
            socket.getOutputStream().write(pass);
            new Agent().serve(socket);
            watch.join(CLEAN_MILLIS); // the connection ends with the parent, and then there is a folder to delete
        } catch (OutOfMemoryError full) {
            Runtime.getRuntime().halt(FULL);
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }

    private void serve(Socket socket) throws IOException {
        output.install();
        callbackFailures.install();
        threads.watch();
        System.setIn(InputStream.nullInputStream());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> output.mark(Mark.EXIT), "exit-mark"));
        ObjectOutputStream out = new ObjectOutputStream(new BufferedOutputStream(socket.getOutputStream()));
        out.flush();
        Util.forwardExecutionControl(this, new ObjectInputStream(socket.getInputStream()), out);
        if (reserve == null) {
            Runtime.getRuntime().halt(FULL);
        }
    }

    private static byte[] passOf(InputStream parent) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = parent.read(); c >= 0; c = parent.read()) {
            line.append((char) c);
            if (c == '\n') {
                break;
            }
        }
        return line.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void endWith(InputStream parent, WorkingFolder folder) {
        try {
            parent.transferTo(OutputStream.nullOutputStream());
        } catch (IOException _gone) {
            // as good as the end of the input
        }
        try {
            folder.delete();
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    @Override
    public String invoke(String className, String methodName)
            throws RunException, InternalException, EngineTerminationException {
        try {
            return super.invoke(className, methodName);
        } catch (StopSnippet late) {
            throw new StoppedException();
        } catch (OutOfMemoryError full) {
            reserve = null;
            throw new UserException(full.getMessage(), full.getClass().getName(), full.getStackTrace());
        } finally {
            threads.look();
            output.mark(Mark.SNIPPET_END);
        }
    }

    @Override
    public String varValue(String className, String variable)
            throws RunException, InternalException, EngineTerminationException {
        try {
            return super.varValue(className, variable);
        } catch (StopSnippet late) {
            throw new StoppedException();
        } finally {
            output.mark(Mark.SNIPPET_END);
        }
    }

    @Override
    public @Nullable Object extensionCommand(String command, @Nullable Object argument)
            throws RunException, InternalException, EngineTerminationException {
        return switch (command) {
            case REASON_CODE -> reasonCode;
            case CALLBACK_TROUBLE -> callbackFailures.trouble();
            default -> super.extensionCommand(command, argument);
        };
    }

    @Override
    public void redefine(ClassBytecodes[] classes) throws NotImplementedException, EngineTerminationException {
        classesRedefined(classes); // done by the debugger; this only notes the new bytes
    }

    @Override
    protected void clientCodeEnter() {
        Runtime heap = Runtime.getRuntime();
        if (reserve == null && heap.maxMemory() - heap.totalMemory() + heap.freeMemory() > 4 * RESERVE_BYTES) {
            reserve = new byte[RESERVE_BYTES];
        }
        stopping = false;
        inSnippet = true;
    }

    @Override
    protected void clientCodeLeave() {
        try {
            inSnippet = false;
            boolean late = false;
            while (stopping) {
                late = true;
                Thread.onSpinWait();
            }
            if (late) {
                Thread.sleep(5); // lets an exception that is on its way arrive here, where it does no harm
            }
        } catch (StopSnippet | InterruptedException _late) {
            // the snippet had returned by itself
        }
        Thread.interrupted();
    }

    @Override
    protected String throwConvertedInvocationException(Throwable cause) throws RunException, InternalException {
        if (cause instanceof OutOfMemoryError) {
            reserve = null;
        }
        reasonCode = null;
        int depth = 0;
        for (Throwable e = cause; e != null && depth < 50; e = e.getCause(), depth++) {
            if (e instanceof StopSnippet) {
                output.install();
                throw new StoppedException();
            }
            if (reasonCode == null) {
                reasonCode = reasonCodeOf(e);
            }
        }
        try {
            return super.throwConvertedInvocationException(cause);
        } catch (RuntimeException | Error untold) { // an exception of the learner's whose getMessage() throws
            throw new UserException(null, cause.getClass().getName(), cause.getStackTrace());
        }
    }

    /** The snippet itself went well, but turning its value into text did not: that is the learner's exception too. */
    @Override
    protected String throwConvertedOtherException(Throwable exception) throws RunException, InternalException {
        return throwConvertedInvocationException(exception);
    }

    private static @Nullable Integer reasonCodeOf(Throwable exception) {
        for (Class<?> type = exception.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals(PAHO_EXCEPTION)) {
                try {
                    Method accessor = type.getMethod("getReasonCode");
                    return (Integer) accessor.invoke(exception);
                } catch (ReflectiveOperationException e) {
                    return null;
                }
            }
        }
        return null;
    }

    /** Thrown into a snippet to stop it. An error, so that {@code catch (Exception e)} lets it pass. */
    private static final class StopSnippet extends Error {
        StopSnippet() {
            super("stopped", null, false, false);
        }
    }
}
