package learnmqtt.workspace;

import com.sun.jdi.BooleanValue;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.ClassNotLoadedException;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.spi.Connection;
import java.io.IOException;
import learnmqtt.workspace.agent.Agent;
import org.jspecify.annotations.Nullable;

/**
 * The debugger's view of the learner's VM, needed to stop a snippet and to change a class in place. It is connected
 * to only when first asked, since that costs more than a warm snippet. Usable from any thread.
 */
final class Debugger {
    private final Connection connection;
    private @Nullable VirtualMachine vm; // guarded by this

    Debugger(Connection connection) {
        this.connection = connection;
    }

    /** @throws IOException if the VM cannot be reached */
    synchronized VirtualMachine vm() throws IOException {
        VirtualMachine known = vm;
        if (known == null) {
            known = Bootstrap.virtualMachineManager().createVirtualMachine(connection);
            vm = known;
        }
        return known;
    }

    /** Throws the agent's exception into the running snippet; false if none was running. */
    synchronized boolean stopSnippet() throws IOException {
        try {
            VirtualMachine machine = vm();
            machine.suspend();
            try {
                for (ThreadReference thread : machine.allThreads()) {
                    if (thread.name().equals(Agent.THREAD)) {
                        return stop(machine, thread);
                    }
                }
                return false;
            } finally {
                machine.resume();
            }
        } catch (VMDisconnectedException | IncompatibleThreadStateException gone) {
            throw new IOException("the VM is gone", gone);
        } catch (InvalidTypeException | ClassNotLoadedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean stop(VirtualMachine machine, ThreadReference thread)
            throws IncompatibleThreadStateException, InvalidTypeException, ClassNotLoadedException {
        int frames = thread.frameCount();
        if (frames < 3) {
            return false;
        }
        ObjectReference agent = thread.frame(frames - 2).thisObject(); // main calls serve, see Agent
        if (agent == null || !agent.referenceType().name().equals(Agent.class.getName())) {
            return false;
        }
        var type = agent.referenceType();
        BooleanValue inSnippet = (BooleanValue) agent.getValue(type.fieldByName(Agent.IN_SNIPPET));
        if (!inSnippet.value()) {
            return false;
        }
        agent.setValue(type.fieldByName(Agent.STOPPING), machine.mirrorOf(true));
        machine.resume();
        thread.stop((ObjectReference) agent.getValue(type.fieldByName(Agent.STOP)));
        agent.setValue(type.fieldByName(Agent.STOPPING), machine.mirrorOf(false));
        return true;
    }
}
