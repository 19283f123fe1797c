import java.util.*;
import java.util.concurrent.*;
import java.time.*;
import static java.nio.charset.StandardCharsets.UTF_8;
import org.eclipse.paho.client.mqttv3.*;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

String broker = "{{broker}}";
