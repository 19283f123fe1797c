package learnmqtt.workspace;

import java.util.Map;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** Hands JShell the VM that was started for it. */
record RemoteVmProvider(RemoteVm vm) implements ExecutionControlProvider {
    @Override
    public String name() {
        return "learnmqtt";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
        return vm;
    }
}
