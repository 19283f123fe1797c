package learnmqtt.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import java.util.OptionalInt;
import learnmqtt.mosquitto.Property;
import learnmqtt.mosquitto.PropertyList;
import learnmqtt.mosquitto.PropertyName;
import learnmqtt.wire.MqttVersion;
import org.junit.jupiter.api.Test;

class RetouchingTest {
    private static final OptionalInt NONE = OptionalInt.empty();

    @Test
    void theClientsOwnSubscriptionIdentifierIsLeftOut() {
        Retouching retouching = new Retouching(MqttVersion.V5, NONE, PropertyList.NONE);
        assertEquals("820700010000016101", leaving(retouching, "8209 fff6 02 0b01 000161 01"));
        assertEquals(
                "820e0002072600016b00017600016101", leaving(retouching, "8210 fff6 09 0b02 2600016b000176 000161 01"));
    }

    @Test
    void theWantedSubscriptionIdentifierIsPutIn() {
        Retouching retouching = new Retouching(MqttVersion.V5, OptionalInt.of(300), PropertyList.NONE);
        assertEquals("820a0001030bac0200016101", leaving(retouching, "8209 fff6 02 0b01 000161 01"));
        assertEquals("820a0002030bac0200016101", leaving(retouching, "8207 fff6 00 000161 01"));
    }

    @Test
    void theTopicIsSentWithItsAliasOnce() {
        Retouching retouching = new Retouching(MqttVersion.V5, NONE, alias(7));
        assertEquals("30080001610323000778", leaving(retouching, "3005 000161 00 78"));
        assertEquals("300700000323000778", leaving(retouching, "3005 000161 00 78"));
        assertEquals("320b0000000305230007010178", leaving(retouching, "3209 000161 0001 02 0101 78"));
        retouching.begin();
        assertEquals("30080001610323000778", leaving(retouching, "3005 000161 00 78"));
    }

    @Test
    void beforeMqtt5OnlyNumbersChange() {
        Retouching retouching = new Retouching(MqttVersion.V3_1_1, OptionalInt.of(1), alias(1));
        assertEquals("8206000100016101", leaving(retouching, "8206 fff6 000161 01"));
        assertEquals("300400016178", leaving(retouching, "3004 000161 78"));
    }

    @Test
    void aPubcompForAnUnknownMessageSaysNoMore() {
        Retouching retouching = new Retouching(MqttVersion.V5, NONE, PropertyList.NONE);
        assertEquals("70020009", leaving(retouching, "7003 0009 92"));
    }

    @Test
    void aReasonThatNoPubackHasIsAnotherToTheClient() {
        Retouching retouching = new Retouching(MqttVersion.V5, NONE, PropertyList.NONE);
        assertEquals("4003000980", arriving(retouching, "4003 0009 95"));
        assertEquals("5003000980", arriving(retouching, "5003 0009 95"));
        assertEquals("4003000987", arriving(retouching, "4003 0009 87"));
        assertEquals("40020009", arriving(retouching, "4002 0009"));
    }

    @Test
    void propertiesGoInTheOrderInWhichTheyWereTyped() {
        PropertyList typed = alias(7).with(new Property.Pair("b", "c"))
                .with(new Property.Text(PropertyName.CONTENT_TYPE, "t"))
                .with(new Property.Pair("a", "d"));
        Retouching retouching = new Retouching(MqttVersion.V5, NONE, typed);
        assertEquals(
                "331d000161000115" + "230007" + "26000162000163" + "03000174" + "26000161000164" + "7879",
                leaving(retouching, "331a 000161 0001 12 03000174 26000162000163 26000161000164 7879"));
    }

    private static PropertyList alias(int number) {
        return PropertyList.NONE.with(new Property.Number(PropertyName.TOPIC_ALIAS, number));
    }

    private static String arriving(Retouching retouching, String packet) {
        return HexFormat.of().formatHex(retouching.arriving(HexFormat.of().parseHex(packet.replace(" ", ""))));
    }

    private static String leaving(Retouching retouching, String packet) {
        return HexFormat.of().formatHex(retouching.leaving(HexFormat.of().parseHex(packet.replace(" ", ""))));
    }
}
