package in.sauda.app;

import in.sauda.app.Settings.Environment;
import in.sauda.app.Settings.SimHours;
import in.sauda.calendar.Ist;
import in.sauda.http.AddressRange;
import in.sauda.http.Origins;
import in.sauda.money.Money;
import in.sauda.notify.Webhook;
import in.sauda.notify.sns.SnsAccess;
import in.sauda.store.dynamodb.DynamoDbAccess;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Fills in a {@link Settings} from variables, one rule a variable. */
final class SettingsForm {

    private static final Money LEAST_CASH = Money.ofRupees(1_000);
    private static final Money MOST_CASH = Money.ofRupees(10_000_000_000L);
    private static final int MOST_REQUESTS = 1_000_000;
    private static final Set<String> MARKET_IDS = Set.of("sim", "replay");
    private static final Pattern EXAMPLE =
            Pattern.compile("(?i).*(change[-_ ]?(me|this|in)|your[-_ ]|secret[-_]?key|example|default).*");
    private static final Pattern NAME = Pattern.compile("localhost|[0-9.]+|[0-9a-fA-F:]+");

    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-[0-9]");
    private static final Pattern TOPIC =
            Pattern.compile("arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]{1,256}(\\.fifo)?");
    private static final Pattern TABLE = Pattern.compile("[A-Za-z0-9_.-]{3,255}");

    private final SettingsReader in;

    SettingsForm(SettingsReader in) {
        this.in = in;
    }

    Settings read() {
        Environment environment = in.choice("ENVIRONMENT", Environment.DEVELOPMENT, Environment.class);
        boolean production = environment == Environment.PRODUCTION;
        int apiPort = in.whole("API_PORT", 4000, 1, 65_535);
        int uiPort = in.whole("UI_PORT", 3000, 0, 65_535);
        if (apiPort == uiPort) {
            in.wrong("UI_PORT");
        }
        Optional<Path> replayDir = replayDir();
        List<String> markets = markets(replayDir.isPresent());
        Optional<URI> endpoint = endpoint("AWS_ENDPOINT_URL");
        Settings settings = new Settings(
                environment,
                secretKey(production),
                in.list("SECRET_KEYS_ACCEPTED", List.of(), SettingsForm::acceptedKey),
                in.whole("JWT_EXPIRY_HOURS", 6, 1, 720),
                apiPort,
                uiPort,
                in.value("HOST", production ? "0.0.0.0" : "127.0.0.1", SettingsForm::host),
                in.list(
                        "TRUSTED_PROXIES",
                        List.of(),
                        proxy -> AddressRange.parse(proxy).toString()),
                in.list("FRONTEND_ORIGINS", List.of(), Origins::normalized),
                in.value("DATA_DIR", Path.of("data"), SettingsForm::path),
                in.rupees("INITIAL_CASH", Money.ofRupees(1_000_000), LEAST_CASH, MOST_CASH),
                markets,
                defaultMarket(markets),
                in.whole("SIM_SEED", 2026L, Long.MIN_VALUE, Long.MAX_VALUE),
                in.choice("SIM_HOURS", SimHours.ALWAYS, SimHours.class),
                in.whole("SIM_TICKS_PER_SECOND", 1, 1, 100),
                replayDir,
                in.value("REPLAY_START", 0L, SettingsForm::indianTime),
                in.whole("REPLAY_SPEED", 1, 1, 1_000),
                in.whole("ORDER_RATE_LIMIT", 10, 0, MOST_REQUESTS),
                in.whole("API_RATE_LIMIT", 200, 0, MOST_REQUESTS),
                aws(endpoint),
                topic(endpoint),
                webhook(production),
                in.value("OTEL_EXPORTER_OTLP_ENDPOINT", Optional.<String>empty(), SettingsForm::collector),
                in.whole("TRACE_PERCENT", 10, 1, 100));
        refuseWhatThisVersionLacks();
        in.finish();
        return settings;
    }

    private Optional<String> secretKey(boolean production) {
        String key = in.text("SECRET_KEY");
        if (key == null) {
            if (production) {
                in.wrong("SECRET_KEY");
            }
            return Optional.empty();
        }
        boolean weak = EXAMPLE.matcher(key).matches() || key.chars().distinct().count() < 8;
        if (!isLongEnough(key) || (production && weak)) {
            in.wrong("SECRET_KEY");
        }
        return Optional.of(key);
    }

    private static String acceptedKey(String key) {
        if (!isLongEnough(key)) {
            throw new IllegalArgumentException("Not a key");
        }
        return key;
    }

    private static boolean isLongEnough(String key) {
        return key.length() >= 32 && key.length() <= 512;
    }

    private Optional<Path> replayDir() {
        return in.value("REPLAY_DIR", Optional.<Path>empty(), text -> {
            Path folder = path(text);
            if (!Files.isDirectory(folder)) {
                throw new IllegalArgumentException("No such folder");
            }
            return Optional.of(folder);
        });
    }

    private List<String> markets(boolean recorded) {
        List<String> absent = recorded ? List.of("sim", "replay") : List.of("sim");
        List<String> asked = in.list("MARKETS", absent, text -> text.toLowerCase(Locale.ROOT));
        if (asked.contains("live")) {
            in.refuse("MARKETS=" + in.text("MARKETS") + " is not allowed: this version has no live feed;"
                    + " it must be a list of sim and replay.");
            return absent;
        }
        if (asked.isEmpty() || !MARKET_IDS.containsAll(asked) || (asked.contains("replay") && !recorded)) {
            in.wrong("MARKETS");
            return absent;
        }
        List<String> markets = new ArrayList<>(asked);
        if (recorded && !markets.contains("replay")) {
            markets.add("replay");
        }
        return markets;
    }

    private String defaultMarket(List<String> markets) {
        return in.value("DEFAULT_MARKET", markets.getFirst(), text -> {
            String id = text.toLowerCase(Locale.ROOT);
            if (id.equals("auto")) {
                return markets.contains("sim") ? "sim" : markets.getFirst();
            }
            if (!markets.contains(id)) {
                throw new IllegalArgumentException("No such market");
            }
            return id;
        });
    }

    private Optional<DynamoDbAccess> aws(Optional<URI> endpoint) {
        boolean used = in.value("USE_AWS", false, SettingsForm::truth);
        String region = in.value("AWS_REGION", "", text -> matching(REGION, text));
        if (used && in.text("AWS_REGION") == null) {
            in.wrong("AWS_REGION");
        }
        String users = in.value("DYNAMODB_TABLE_USERS", "sauda-users", text -> matching(TABLE, text));
        String trades = in.value("DYNAMODB_TABLE_TRADES", "sauda-trades", text -> matching(TABLE, text));
        if (users.equals(trades)) {
            in.wrong("DYNAMODB_TABLE_USERS");
        }
        return used ? Optional.of(new DynamoDbAccess(region, endpoint, users, trades)) : Optional.empty();
    }

    private Optional<SnsAccess> topic(Optional<URI> endpoint) {
        Optional<String> topic =
                in.value("SNS_TOPIC_ARN", Optional.<String>empty(), text -> Optional.of(matching(TOPIC, text)));
        Optional<URI> sns = endpoint("AWS_ENDPOINT_URL_SNS").or(() -> endpoint);
        Optional<URI> sqs = endpoint("AWS_ENDPOINT_URL_SQS").or(() -> endpoint);
        if (topic.isPresent() && !in.value("USE_AWS", false, SettingsForm::truth)) {
            in.refuse("SNS_TOPIC_ARN is of no use without USE_AWS=True; without AWS, set WEBHOOK_URL.");
        }
        return topic.map(arn -> new SnsAccess(in.value("AWS_REGION", "", region -> region), arn, sns, sqs));
    }

    private Optional<URI> endpoint(String name) {
        return in.value(name, Optional.<URI>empty(), text -> Optional.of(address(text)));
    }

    private Optional<Webhook> webhook(boolean production) {
        Optional<URI> address = in.value("WEBHOOK_URL", Optional.<URI>empty(), text -> {
            URI url = address(text);
            if (url.getUserInfo() != null || (production && !"https".equals(url.getScheme()))) {
                throw new IllegalArgumentException("Not an address to send what is signed");
            }
            return Optional.of(url);
        });
        Optional<String> secret =
                in.value("WEBHOOK_SECRET", Optional.<String>empty(), text -> Optional.of(acceptedKey(text)));
        if (address.isPresent() && in.text("WEBHOOK_SECRET") == null) {
            in.wrong("WEBHOOK_SECRET");
        }
        if (address.isPresent() && in.text("SNS_TOPIC_ARN") != null) {
            in.refuse("WEBHOOK_URL and SNS_TOPIC_ARN cannot both be set: let the webhook subscribe to the topic.");
        }
        return address.flatMap(url -> secret.map(known -> new Webhook(url, known)));
    }

    private static boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("Neither true nor false");
        };
    }

    private static String matching(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("Not of the form");
        }
        return text;
    }

    private static URI address(String text) {
        URI address = URI.create(text);
        if (address.getHost() == null || !Set.of("http", "https").contains(String.valueOf(address.getScheme()))) {
            throw new IllegalArgumentException("Not an address");
        }
        return address;
    }

    private void refuseWhatThisVersionLacks() {
        refuseUnless("LIVE_FEED", "off", "this version has no live feed");
    }

    private void refuseUnless(String name, String only, String why) {
        String text = in.text(name);
        if (text != null && !text.equalsIgnoreCase(only)) {
            in.refuse(name + "=" + text + " is not allowed: " + why + ", so it must be " + only + " or absent.");
        }
    }

    private static String host(String text) {
        if (!NAME.matcher(text).matches()) {
            throw new IllegalArgumentException("Not an address");
        }
        if (!text.equals("localhost")) {
            AddressRange.parse(text);
        }
        return text;
    }

    private static Optional<String> collector(String text) {
        URI address = URI.create(text);
        boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!http || address.getHost() == null || address.getRawQuery() != null) {
            throw new IllegalArgumentException("Not the address of a collector");
        }
        return Optional.of(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static long indianTime(String text) {
        try {
            return text.length() == 10
                    ? Ist.startOf(LocalDate.parse(text))
                    : Ist.micros(LocalDateTime.parse(text).toInstant(Ist.ZONE));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
