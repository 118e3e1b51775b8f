package in.sauda.app;

import java.util.List;

/** The words about each setting, in the order of the README's table. */
final class DocumentedSettings {

    static final List<Setting> ALL = List.of(
            new Setting("ENVIRONMENT", "development", "development or production", "Where it runs"),
            new Setting(
                    "SECRET_KEY",
                    "made at first start, kept in DATA_DIR/secret.key",
                    "32 to 512 characters that are not an example's; production does not start without",
                    "Signs the sign-in tokens"),
            new Setting(
                    "SECRET_KEYS_ACCEPTED",
                    "none",
                    "a list of keys of 32 to 512 characters, with commas between",
                    "Other keys whose tokens are accepted: the next and the last one, while SECRET_KEY is changed"),
            new Setting("JWT_EXPIRY_HOURS", "6", "a whole number from 1 to 720", "Hours until a sign-in ends"),
            new Setting("API_PORT", "4000", "a port from 1 to 65535", "Port of the API"),
            new Setting(
                    "UI_PORT",
                    "3000",
                    "a port from 1 to 65535 other than API_PORT, or 0 for no pages",
                    "Port of the pages"),
            new Setting(
                    "HOST",
                    "127.0.0.1 (production: 0.0.0.0)",
                    "an IP address of this machine, localhost or 0.0.0.0",
                    "Address that both ports listen on"),
            new Setting(
                    "TRUSTED_PROXIES",
                    "none",
                    "a list of IP addresses or ranges such as 10.0.0.0/8, with commas between",
                    "Proxies whose X-Forwarded-For and X-Forwarded-Proto are believed"),
            new Setting(
                    "FRONTEND_ORIGINS",
                    "the UI's own origin",
                    "a list of origins such as https://sauda.example.org, with commas between",
                    "Other origins whose pages may call the API with the cookie"),
            new Setting("DATA_DIR", "./data", "a folder that can be written", "Folder of the database"),
            new Setting(
                    "INITIAL_CASH",
                    "1000000",
                    "rupees from 1000 to 10000000000 with at most two decimals",
                    "Paper money of a new account"),
            new Setting(
                    "MARKETS",
                    "sim, and replay if REPLAY_DIR is set",
                    "a list of sim and replay (which needs REPLAY_DIR), with commas between",
                    "Markets to run"),
            new Setting(
                    "DEFAULT_MARKET",
                    "auto (sim if it runs)",
                    "auto or one of MARKETS",
                    "Market of a request that names none"),
            new Setting("SIM_SEED", "2026", "a whole number", "Seed of the simulated market: same seed, same prices"),
            new Setting("SIM_HOURS", "always", "always or exchange", "When the simulated market trades"),
            new Setting(
                    "SIM_TICKS_PER_SECOND",
                    "1",
                    "a whole number from 1 to 100",
                    "Mean ticks a second of each simulated instrument"),
            new Setting("REPLAY_DIR", "none", "a folder that exists", "Folder of recorded days for the replay market"),
            new Setting(
                    "REPLAY_START",
                    "the first recorded minute",
                    "a date such as 2026-06-01 or an Indian time such as 2026-06-01T10:30",
                    "Where the replay starts"),
            new Setting(
                    "REPLAY_SPEED",
                    "1",
                    "a whole number from 1 to 1000",
                    "Market seconds that pass in a second of replay"),
            new Setting(
                    "ORDER_RATE_LIMIT",
                    "10",
                    "a whole number from 0 to 1000000; 0 is off",
                    "Orders a second and trader"),
            new Setting(
                    "API_RATE_LIMIT",
                    "200",
                    "a whole number from 0 to 1000000; 0 is off",
                    "Requests a second and network address"),
            new Setting("USE_AWS", "False", "True or False", "Keep everything in DynamoDB instead of DATA_DIR"),
            new Setting(
                    "AWS_REGION",
                    "none",
                    "a region such as ap-south-1; needed with USE_AWS=True",
                    "AWS region of the tables"),
            new Setting(
                    "AWS_ENDPOINT_URL",
                    "AWS's own",
                    "an address such as http://127.0.0.1:8000",
                    "Where DynamoDB is, if not at AWS"),
            new Setting(
                    "DYNAMODB_TABLE_USERS",
                    "sauda-users",
                    "3 to 255 letters, digits, dots, hyphens and underscores, other than DYNAMODB_TABLE_TRADES",
                    "Table of traders and sign-ins"),
            new Setting(
                    "DYNAMODB_TABLE_TRADES",
                    "sauda-trades",
                    "3 to 255 letters, digits, dots, hyphens and underscores",
                    "Table of markets and accounts"),
            new Setting(
                    "SNS_TOPIC_ARN",
                    "none",
                    "the ARN of an SNS topic such as arn:aws:sns:ap-south-1:123456789012:sauda",
                    "Topic that messages of trades, refusals and notices go to (with USE_AWS=True)"),
            new Setting(
                    "AWS_ENDPOINT_URL_SNS",
                    "as AWS_ENDPOINT_URL",
                    "an address such as http://127.0.0.1:4566",
                    "Where SNS is, if not at AWS"),
            new Setting(
                    "AWS_ENDPOINT_URL_SQS",
                    "as AWS_ENDPOINT_URL",
                    "an address such as http://127.0.0.1:4566",
                    "Where SQS is, if not at AWS"),
            new Setting(
                    "WEBHOOK_URL",
                    "none",
                    "an address such as https://example.org/sauda without a name and password in it; https in production",
                    "Address that the same messages are posted to, if there is no topic"),
            new Setting(
                    "WEBHOOK_SECRET", "none", "32 to 512 characters; needed with WEBHOOK_URL", "Signs what is posted"),
            new Setting(
                    "OTEL_EXPORTER_OTLP_ENDPOINT",
                    "none",
                    "an address such as http://127.0.0.1:4318",
                    "Collector that traces of requests are sent to (OpenTelemetry, OTLP over HTTP)"),
            new Setting(
                    "TRACE_PERCENT",
                    "10",
                    "a whole number from 1 to 100",
                    "Requests of a hundred that are traced, if their caller has not decided"));

    private DocumentedSettings() {}
}
