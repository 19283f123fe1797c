package learnmqtt.machine;

import java.nio.charset.Charset;

/**
 * What the terminal can do, as far as it and its environment tell.
 *
 * @param interactive whether a person sits at it; else it is a pipe or a file
 * @param type as {@code TERM} says; empty if unsaid
 * @param editing whether lines can be edited and keys counted
 * @param colours how many, as the terminal describes itself; 0 or less for none
 * @param width in columns
 * @param charset of what is written
 * @param signs whether arrows and ticks can be trusted to it
 */
public record TerminalAbilities(
        boolean interactive, String type, boolean editing, int colours, int width, Charset charset, boolean signs) {}
