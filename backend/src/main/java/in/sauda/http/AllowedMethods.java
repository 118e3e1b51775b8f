package in.sauda.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which methods each path of the resources takes: what {@code Allow} says, and what the contract is checked against. */
final class AllowedMethods {

    /** Every class with resource methods. */
    static final List<Class<?>> RESOURCES = List.of(
            AuthResource.class,
            SessionResource.class,
            AccountResource.class,
            PriceResource.class,
            InstrumentResource.class,
            HistoryResource.class,
            OverviewResource.class,
            MarketsResource.class,
            TradeResource.class,
            OrderResource.class,
            GttResource.class,
            PositionResource.class,
            FillResource.class,
            PortfolioResource.class,
            WatchlistResource.class,
            NotificationResource.class);

    /**
     * One method of one path.
     *
     * @param method such as {@code GET}
     * @param path   with its placeholders, such as {@code /orders/{id}}
     */
    record Operation(String method, String path) {}

    private record Rule(String method, Pattern path) {}

    private final List<Rule> rules;

    private AllowedMethods(List<Rule> rules) {
        this.rules = rules;
    }

    static AllowedMethods ofResources() {
        return new AllowedMethods(operations().stream()
                .map(each ->
                        new Rule(each.method(), Pattern.compile(each.path().replaceAll("\\{[a-z]+}", "[^/]+") + "/?")))
                .toList());
    }

    /** All operations of the resources. */
    static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Class<?> resource : RESOURCES) {
            String root = resource.getAnnotation(Path.class).value();
            for (Method each : resource.getDeclaredMethods()) {
                Path own = each.getAnnotation(Path.class);
                for (Annotation annotation : each.getAnnotations()) {
                    HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
                    if (http != null) {
                        operations.add(new Operation(http.value(), own == null ? root : root + own.value()));
                    }
                }
            }
        }
        return operations;
    }

    /** The methods that {@code path} takes, as {@code Allow} lists them. */
    String at(String path) {
        TreeSet<String> methods = new TreeSet<>();
        for (Rule rule : rules) {
            if (rule.path().matcher(path).matches()) {
                methods.add(rule.method());
                if (rule.method().equals("GET")) {
                    methods.add("HEAD");
                }
            }
        }
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }
}
