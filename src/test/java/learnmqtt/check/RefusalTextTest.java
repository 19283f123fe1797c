package learnmqtt.check;

import static learnmqtt.check.Mistake.PAHO;
import static learnmqtt.check.Mistake.in;
import static learnmqtt.check.Mistake.timeline;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.Event;
import learnmqtt.wire.MqttVersion;
import learnmqtt.wire.Packet;
import learnmqtt.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a learner reads, word for word, whom the broker did not let in: the CONNECT shows what was wrong with it. */
class RefusalTextTest {
    private static final String PHONE = "CONNECT client=phone user=kim\nCONNACK to=phone code=0";
    private static final String ANYBODY = "SUBSCRIBE from=phone filter=home/#";

    @Test
    void userNameAndClientIdChangedPlaces() {
        in(PHONE, knock("kim", "phone", "winter"))
                .says(
                        "connect-refused.swapped",
                        "The broker refused the connection (code 5): the user name was `phone` and the client id `kim`; "
                                + "this task waits for them the other way round. Let the two change places.",
                        "브로커가 접속을 거절했어요(코드 5). 사용자 이름이 `phone`, 클라이언트 ID가 `kim`인데, 여기서는 그 반대를 기다려요. 둘을 맞바꿔서 다시 접속하세요.");
    }

    @Test
    void anotherUserName() {
        in(PHONE, knock("phone", "Kim", "winter"))
                .says(
                        "connect-refused.user-case",
                        "The broker refused the connection (code 5): the user name was `Kim`; this task waits for `kim`: "
                                + "user names tell upper and lower case apart.",
                        "브로커가 접속을 거절했어요(코드 5). 사용자 이름이 `Kim`인데, 여기서는 `kim` 사용자를 기다려요. 사용자 이름은 대문자와 소문자를 구별해요.");
        in(PHONE, knock("phone", "phone", "winter"))
                .says(
                        "connect-refused.user",
                        "The broker refused the connection (code 5): the user name was `phone`; this task waits for "
                                + "`kim`. Connect with that one.",
                        "브로커가 접속을 거절했어요(코드 5). 사용자 이름이 `phone`인데, 여기서는 `kim` 사용자를 기다려요. 그 이름으로 다시 접속하세요.");
    }

    @Test
    void noUserName() {
        in(PHONE, knock("phone", null, null))
                .says(
                        "connect-refused.no-login.wanted",
                        "The broker refused the connection (code 5): the CONNECT brought no user name and no password; "
                                + "this task waits for the user name `kim`. Give both: with `-u` and `-P` at a "
                                + "terminal, in `MqttConnectOptions` in Java.",
                        "브로커가 접속을 거절했어요(코드 5). CONNECT에 사용자 이름도 비밀번호도 없었는데, 여기서는 `kim` 사용자를 기다려요. 터미널에서는 `-u`와 `-P`로, Java에서는 `MqttConnectOptions`로 둘 다 넣으세요.");
        in(PHONE, knock("phone", null, "winter"))
                .says(
                        "connect-refused.no-user.wanted",
                        "The broker refused the connection (code 5): the CONNECT brought a password, but no user name; "
                                + "this task waits for `kim`. Give both: with `-u` and `-P` at a terminal.",
                        "브로커가 접속을 거절했어요(코드 5). CONNECT에 비밀번호는 있는데 사용자 이름이 없었어요. 여기서는 `kim` 사용자를 기다려요. 터미널에서는 `-u`와 `-P`로 둘 다 넣으세요.");
    }

    @Test
    void noPasswordOrAWrongOne() {
        in(PHONE, knock("phone", "kim", null))
                .says(
                        "connect-refused.no-password",
                        "The broker refused the connection (code 5): the CONNECT brought the user name `kim`, but no "
                                + "password. Give it as well: with `-P` at a terminal, with `setPassword` in Java.",
                        "브로커가 접속을 거절했어요(코드 5). CONNECT에 사용자 이름은 있는데(`kim`) 비밀번호가 없었어요. 터미널에서는 `-P`로, Java에서는 `setPassword`로 비밀번호도 넣으세요.");
        in(PHONE, knock("phone", "kim", "summer"))
                .says(
                        "connect-refused.password",
                        "The broker refused the connection (code 5): the user name `kim` is right, so it must be the "
                                + "password. Check it letter by letter, then try again.",
                        "브로커가 접속을 거절했어요(코드 5). 사용자 이름은 맞으니까(`kim`) 비밀번호가 틀렸을 거예요. 한 글자씩 확인하고 다시 해 보세요.");
    }

    @Test
    void whereTheTaskDoesNotSayWhoIsToComeThePacketShowsWhatItLacks() {
        in(ANYBODY, knock("phone", null, null))
                .says(
                        "connect-refused.no-login",
                        "The broker refused the connection (code 5): the CONNECT brought no user name and no password. "
                                + "Give both: with `-u` and `-P` at a terminal, in `MqttConnectOptions` in Java.",
                        "브로커가 접속을 거절했어요(코드 5). CONNECT에 사용자 이름도 비밀번호도 없었어요. 터미널에서는 `-u`와 `-P`로, Java에서는 `MqttConnectOptions`로 둘 다 넣으세요.");
        in(ANYBODY, knock("phone", null, "winter"))
                .says(
                        "connect-refused.no-user",
                        "The broker refused the connection (code 5): the CONNECT brought a password, but no user name. "
                                + "Give both: with `-u` and `-P` at a terminal.",
                        "브로커가 접속을 거절했어요(코드 5). CONNECT에 비밀번호는 있는데 사용자 이름이 없었어요. 터미널에서는 `-u`와 `-P`로 둘 다 넣으세요.");
        assertEquals("connect-refused.no-password", key(ANYBODY, knock("phone", "kim", null)));
        assertEquals("connect-refused.5", key(ANYBODY, knock("phone", "kim", "summer")));
    }

    @Test
    void theOtherCodesOfARefusedLoginSayTheSame() {
        for (int code : new int[] {4, 5, 134, 135}) {
            Wire wire = login("phone", "Kim", "winter").refused("phone", code);
            assertEquals("connect-refused.user-case", key(PHONE, wire));
        }
        assertEquals("connect-refused.2", key(PHONE, login("phone", "Kim", "x").refused("phone", 133)));
    }

    @Test
    void anExceptionOfTheClientIsExplainedByThePacketAsWell() {
        Wire twice = knock("phone", "Kim", "winter") // Paho knocks twice
                .connecting("phone", connect("phone", "Kim", "winter"))
                .refused("phone", 5)
                .failure("org.eclipse.paho.client.mqttv3.MqttSecurityException", 5, "Not authorized to connect");
        assertEquals("connect-refused.user-case", key(PHONE, twice));
    }

    @Test
    void aSecondKnockThatWasNeverMadeDoesNotHideTheRefusal() {
        Wire twice = knock("phone", "Kim", "winter").opened().failure(PAHO, 32109, "Connection lost");
        assertEquals("connect-refused.user-case", key(PHONE, twice));
        Wire lost = login("phone", "kim", "winter")
                .accepted("phone", false)
                .closed("phone", Event.Party.BROKER, false)
                .failure(PAHO, 32109, "Connection lost");
        assertEquals("client-failed.32109", key("PUBLISH from=phone", lost));
    }

    @Test
    void aLineThatNamesAUserIsAsGoodAsAConnect() {
        String block = "PUBLISH from=phone user=kim topic=a";
        assertEquals("connect-refused.user-case", key(block, knock("phone", "Kim", "winter")));
        assertEquals("connect-refused.password", key(block, knock("phone", "kim", "summer")));
    }

    @Test
    void whoseConnectionItWas() {
        Wire wire = knock("phone", "kim", "summer")
                .connecting("other", connect("phone", "guest", "welcome"))
                .accepted("other", false);
        in("CONNECT client=phone user=kim\nCONNACK to=phone user=kim code=0", wire)
                .says(
                        "value-differs.user",
                        "This came over a connection with the user name `guest`; this task waits for `kim`. Connect as "
                                + "that user.",
                        "사용자 이름이 `guest`인 접속에서 온 것인데, 여기서는 `kim` 사용자를 기다려요. 그 사용자로 접속하세요.");
        Wire nobody = timeline().connect("guest").publish("guest", "a", "1");
        in("PUBLISH from=guest user=guest topic=a", nobody)
                .says(
                        "value-differs.no-user",
                        "This came over a connection without a user name; this task waits for `guest`. Connect as that "
                                + "user.",
                        "사용자 이름 없이 접속한 곳에서 온 것인데, 여기서는 `guest` 사용자를 기다려요. 그 사용자로 접속하세요.");
    }

    @Test
    void theNewestRefusalIsTheOneThatIsExplained() {
        Wire wire = knock("phone", "kim", "summer");
        wire.connecting("again", connect("kim", "phone", "winter")).refused("again", 5);
        assertEquals("connect-refused.swapped", key(PHONE, wire));
    }

    @Test
    void theClientIsComparedWithTheLineThatItComesNearestTo() {
        String block = "CONNECT client=phone user=kim\nCONNECT client=tablet user=lee\nCONNACK to=tablet code=0";
        assertEquals(
                "connect-refused.user-case",
                key(
                        block,
                        login("phone", "kim", "x")
                                .accepted("phone", false)
                                .connecting("t", connect("tablet", "Lee", "x"))
                                .refused("t", 5)));
    }

    @Test
    void noPasswordIsEverSaid() {
        String block = "CONNECT client=phone user=kim password=winter\nCONNACK to=phone code=0";
        for (Wire wire : List.of(
                knock("phone", "kim", "summer"),
                knock("phone", "kim", null),
                knock("phone", "kim", "winter"),
                login("phone", "kim", "summer").accepted("phone", false),
                login("phone", "kim", null).accepted("phone", false))) {
            for (Diagnosis diagnosis : in(block, wire).diagnoses()) {
                for (String language : List.of("en", "ko")) {
                    String text = Mistake.text(diagnosis, language);
                    assertFalse(text.contains("summer") || text.contains("winter"), text);
                }
            }
        }
        assertEquals("connect-refused.password", key(block, knock("phone", "kim", "summer")));
        assertEquals("connect-refused.5", key(block, knock("phone", "kim", "winter")));
        assertEquals(
                "value-differs.no-password",
                key(block, login("phone", "kim", null).accepted("phone", false)));
        in(block, login("phone", "kim", "summer").accepted("phone", false))
                .says(
                        "value-differs.password",
                        "The CONNECT brought another password than this task waits for. Check it letter by letter, then "
                                + "connect again.",
                        "CONNECT의 비밀번호가 여기서 기다리는 것과 달라요. 한 글자씩 확인하고 다시 접속하세요.");
    }

    private static String key(String block, Wire wire) {
        List<Diagnosis> diagnoses = in(block, wire).diagnoses();
        assertEquals(1, diagnoses.size(), diagnoses::toString);
        return diagnoses.get(0).messageKey();
    }

    private static Wire knock(String client, @Nullable String user, @Nullable String password) {
        return login(client, user, password).refused(client, 5);
    }

    /** A CONNECT with a user name and a password, each unless null. */
    static Wire login(String client, @Nullable String user, @Nullable String password) {
        return timeline().connecting(client, connect(client, user, password));
    }

    private static Packet.Connect connect(String client, @Nullable String user, @Nullable String password) {
        return new Packet.Connect(
                MqttVersion.V3_1_1,
                client,
                true,
                60,
                Optional.ofNullable(user),
                Optional.ofNullable(password).map(Bytes::of),
                Optional.empty(),
                OptionalLong.empty());
    }
}
