package in.sauda.store.dynamodb;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/** DynamoDB Local on a free port of the loopback address, one for all tests of a JVM; each asks for tables of its own. */
public final class LocalDynamo {

    private static final AtomicInteger TABLES = new AtomicInteger();
    private static final Server SERVER = start();

    private LocalDynamo() {}

    /** Where it is. */
    public static URI endpoint() {
        return URI.create("http://127.0.0.1:" + ((ServerConnector) SERVER.getConnectors()[0]).getLocalPort());
    }

    /** Names of tables that nobody has used yet; they are not there. */
    public static DynamoDbAccess newNames() {
        return at(endpoint());
    }

    /** As {@link #newNames}, reached through another address. */
    public static DynamoDbAccess at(URI endpoint) {
        int number = TABLES.incrementAndGet();
        return new DynamoDbAccess("ap-south-1", Optional.of(endpoint), "users-" + number, "trades-" + number);
    }

    /** Empty tables. */
    public static DynamoDbAccess newTables() {
        return newTables(endpoint());
    }

    /** As {@link #newTables}, reached through another address. */
    public static DynamoDbAccess newTables(URI endpoint) {
        DynamoDbAccess access = at(endpoint);
        access.makeTables(line -> {});
        return access;
    }

    /** By itself: says its address and runs until its input ends. */
    public static void main(String... arguments) throws IOException {
        System.out.println(endpoint());
        while (System.in.read() >= 0) {
            // Until whoever started it is gone.
        }
        System.exit(0);
    }

    private static Server start() {
        System.setProperty("aws.accessKeyId", "local");
        System.setProperty("aws.secretAccessKey", "local");
        try {
            Server server = new Server(new InetSocketAddress("127.0.0.1", 0));
            server.setHandler(
                    new LocalDynamoDBServerHandler(new LocalDynamoDBRequestHandler(0, true, null, true, false), null));
            server.start();
            return server;
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local did not start", e);
        }
    }
}
