package learnmqtt.check;

import static learnmqtt.check.Judged.anyOrder;
import static learnmqtt.check.Judged.block;
import static learnmqtt.check.Mistake.pub;
import static learnmqtt.check.Mistake.timeline;

import java.util.List;
import learnmqtt.wire.Wire;
import org.junit.jupiter.api.Test;

/** Variables: one value throughout, whatever the order. */
class JudgeVariablesTest {
    @Test
    void aVariableHasOneValueThroughout() {
        String block = "PUBLISH from=p payload=$x\nPUBLISH to=s payload=$x";
        Wire wire = timeline().connect("p").connect("s").publish("p", "a", "1").deliver("s", "a", "2");
        block(block, wire).waitsFor(2);
        block(block, wire.publish("p", "a", "2").deliver("s", "a", "2")).met(List.of(8L, 9L));
    }

    @Test
    void aVariableTwiceInALineIsOneValue() {
        block("PUBLISH topic=$x payload=$x", pub("a", "b")).waitsFor(1);
        block("PUBLISH topic=$x payload=$x", pub("a", "a")).met();
    }

    @Test
    void notEqualComparesWithTheValueThatIsBoundInTheEnd() {
        String block = "PUBLISH from!=$x\nPUBLISH from=$x";
        Wire wire = timeline().connect("p").connect("q").publish("p", "a", "1").publish("p", "a", "2");
        block(block, wire).waitsFor(2);
        block(block, wire.publish("q", "a", "3")).met(List.of(6L, 8L));
    }

    @Test
    void anAbsentKeyFailsEveryOperatorButNotEqual() {
        Wire wire = timeline().connect("a");
        block("CONNECT user=$u", wire).waitsFor(1);
        block("CONNECT user!=anna", wire).met();
        block("CONNECT user~.*", wire).waitsFor(1);
    }

    @Test
    void aQuotedDollarIsNoVariable() {
        block("PUBLISH payload=\"$x\"", pub("a", "b")).waitsFor(1);
        block("PUBLISH payload=\"$x\"", pub("a", "$x")).met();
        block("PUBLISH payload=$X", pub("a", "$X")).met();
    }

    @Test
    void theEntryOfASubscribeThatFitsTheOtherLinesIsChosen() {
        Wire wire = timeline().connect("s").subscribe("s", "a", "b").deliver("s", "b", "1");
        block("SUBSCRIBE filter=$f\nPUBLISH topic=$f", wire).met();
    }

    @Test
    void inAnyOrderALineMayBindWhatAnEarlierOneUses() {
        Wire wire = timeline().connect("p").connect("s").deliver("s", "a", "2").publish("p", "a", "1");
        wire.publish("p", "a", "2");
        anyOrder("PUBLISH from=p payload=$x\nPUBLISH to=s payload=$x", wire).met(List.of(8L, 6L));
    }

    @Test
    void anAssignedClientIdIsBoundNotTheEmptyOne() {
        Wire wire = timeline().connecting("", true).accepted("", false).publish("", "a", "1");
        block("CONNECT client=\"\"\nPUBLISH from=anonymous-1", wire).met();
        block("CONNECT client=$c\nPUBLISH from=$c", wire).met();
    }
}
