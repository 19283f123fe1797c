package learnmqtt.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Devices that play along: the lines of one {@code cast} block. {@link CastParser} reads one; it is played by
 * {@code learnmqtt.client}.
 *
 * @param devices in the order in which the block first names them
 */
public record Cast(List<Device> devices) {
    /** No device. */
    public static final Cast NONE = new Cast(List.of());

    public Cast {
        devices = List.copyOf(devices);
    }

    public boolean isEmpty() {
        return devices.isEmpty();
    }

    /** The client ids of the devices. */
    public Set<String> names() {
        return devices.stream().map(Device::name).collect(Collectors.toUnmodifiableSet());
    }
}
