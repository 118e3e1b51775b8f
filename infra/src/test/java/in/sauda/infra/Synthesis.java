package in.sauda.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;

/**
 * All stacks as templates, made without an account and without the network, with the CDK's own settings of {@code
 * cdk.json}.
 */
final class Synthesis {

    static final String ACCOUNT = "111122223333";
    static final String REGION = "ap-south-1";

    private static final JsonMapper JSON = new JsonMapper();

    /** With what nobody can do without; made once. */
    static final Synthesis LEAST = of(Map.of());

    private final App root;
    private final SaudaApp app;
    private final Map<Stack, JsonNode> templates = new HashMap<>();

    private Synthesis(Map<String, String> settings) {
        root = new App(AppProps.builder().context(cdkSettings()).build());
        app = new SaudaApp(root, Deployment.of(settings::get));
    }

    /** With what nobody can do without, and {@code more}. */
    static Synthesis of(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(least());
        settings.putAll(more);
        return new Synthesis(settings);
    }

    /** What nobody can do without. */
    static Map<String, String> least() {
        return Map.of(
                "account", ACCOUNT,
                "region", REGION,
                "domain", "sauda.example.org",
                "hostedZoneId", "Z0123456789ABCDEFGHIJ",
                "hostedZoneName", "example.org",
                "alarmEmail", "owner@example.org");
    }

    SaudaApp app() {
        return app;
    }

    /** The folder with everything that would be deployed. */
    Path assembly() {
        return Path.of(root.synth().getDirectory());
    }

    /** The whole template of {@code stack}. */
    JsonNode template(Stack stack) {
        return templates.computeIfAbsent(
                stack, each -> JSON.valueToTree(Template.fromStack(each).toJSON()));
    }

    /** The resources of {@code type} in {@code stack}, by their ids. */
    Map<String, JsonNode> resources(Stack stack, String type) {
        Map<String, JsonNode> found = new HashMap<>();
        template(stack).path("Resources").fields().forEachRemaining(entry -> {
            if (entry.getValue().path("Type").asText().equals(type)) {
                found.put(entry.getKey(), entry.getValue());
            }
        });
        return found;
    }

    /** The one resource of {@code type} in {@code stack}: its properties. */
    JsonNode only(Stack stack, String type) {
        Map<String, JsonNode> found = resources(stack, type);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " resources of " + type + ": " + found.keySet());
        }
        return found.values().iterator().next().path("Properties");
    }

    /** A file as JSON, from the folder of this module. */
    static JsonNode json(String file) {
        try {
            return JSON.readTree(Path.of(file).toFile());
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }

    private static Map<String, Object> cdkSettings() {
        Map<String, Object> settings = new HashMap<>();
        Objects.requireNonNull(json("cdk.json").get("context"))
                .fields()
                .forEachRemaining(
                        entry -> settings.put(entry.getKey(), JSON.convertValue(entry.getValue(), Object.class)));
        return settings;
    }
}
