package learnmqtt.check;

import java.util.List;

/**
 * One client of a {@link Cast}. It connects by itself before it follows its instructions.
 *
 * @param name its client id
 * @param connect how it connects
 * @param instructions in the order of the block
 */
public record Device(String name, Action.Connect connect, List<Instruction> instructions) {
    public Device {
        instructions = List.copyOf(instructions);
    }
}
