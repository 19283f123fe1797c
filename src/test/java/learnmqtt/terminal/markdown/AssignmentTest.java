package learnmqtt.terminal.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AssignmentTest {
    @Test
    void theTaskIsTakenOutOfTheText() {
        Assignment assignment = Assignment.in("One.\n\n**Task:** Do this\nand that.\n\n- an item\n- another");
        assertEquals("**Task:** Do this\nand that.", assignment.task());
        assertEquals("One.\n\n\n- an item\n- another", assignment.rest());
    }

    @Test
    void aTaskMayBeAllThereIs() {
        assertEquals(new Assignment("", "**할 일:** 접속하세요."), Assignment.in("**할 일:** 접속하세요."));
    }

    @Test
    void aTextWithoutATaskStaysWhole() {
        assertEquals(new Assignment("One.\n\nTwo.", ""), Assignment.in("One.\n\nTwo."));
    }

    @Test
    void whatIsAskedForIsTheTaskOrTheLastParagraph() {
        assertEquals("**Task:** Do.", Assignment.shortest("One.\n\n**Task:** Do.\n\nTwo."));
        assertEquals("Which one\nhears it?", Assignment.shortest("One.\n\nWhich one\nhears it?\n\n```text\nx\n```"));
        assertEquals("- an item", Assignment.shortest("- an item"));
    }
}
