package in.sauda.infra;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the program is to run and how large, as whoever deploys it says.
 *
 * @param account          twelve digits of the AWS account
 * @param region           home region of everything but the edge, such as {@code ap-south-1}
 * @param domain           name that people type, such as {@code sauda.example.org}
 * @param hostedZoneId     Route 53 zone that {@code domain} belongs to
 * @param hostedZoneName   name of that zone, such as {@code example.org}
 * @param alarmEmail       address that hears of alarms and of money
 * @param tasks            tasks that always run, at least 2
 * @param mostTasks        tasks at most, at least {@code tasks}
 * @param requestsPerFive  requests of one address in five minutes before the edge refuses it, at least 100
 * @param allowedAddresses ranges that may come in at all; empty for everybody
 * @param monthlyBudgetUsd whole US dollars a month from which on money is worth a message
 */
record Deployment(
        String account,
        String region,
        String domain,
        String hostedZoneId,
        String hostedZoneName,
        String alarmEmail,
        int tasks,
        int mostTasks,
        int requestsPerFive,
        List<String> allowedAddresses,
        int monthlyBudgetUsd) {

    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d");
    private static final Pattern NAME = Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}");
    private static final Pattern ZONE = Pattern.compile("Z[A-Z0-9]{5,31}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern RANGE = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2}");

    Deployment {
        allowedAddresses = List.copyOf(allowedAddresses);
    }

    /**
     * What the settings say.
     *
     * @param setting value of a setting by its name; null or blank if it is not set
     * @throws WrongDeploymentException if anything is missing or wrong, with a line for each
     */
    static Deployment of(Function<String, @Nullable String> setting) {
        Reader in = new Reader(setting);
        String domain = in.text("domain", NAME, "a name such as sauda.example.org");
        String zone = in.text("hostedZoneName", NAME, "the name of a Route 53 zone such as example.org");
        if (!domain.isEmpty() && !zone.isEmpty() && !domain.equals(zone) && !domain.endsWith("." + zone)) {
            in.wrong("domain", "a name in the zone " + zone);
        }
        int tasks = in.whole("tasks", 2, 2, 100);
        Deployment deployment = new Deployment(
                in.text("account", ACCOUNT, "the twelve digits of an account"),
                in.text("region", REGION, "a region such as ap-south-1"),
                domain,
                in.text("hostedZoneId", ZONE, "the id of a Route 53 zone, which begins with Z"),
                zone,
                in.text("alarmEmail", EMAIL, "an e-mail address"),
                tasks,
                in.whole("mostTasks", Math.max(10, tasks), tasks, 1_000),
                in.whole("requestsPerFiveMinutes", 10_000, 100, 2_000_000),
                in.ranges("allowedAddresses"),
                in.whole("monthlyBudgetUsd", 300, 1, 10_000_000));
        in.finish();
        return deployment;
    }

    /** Reads settings one by one and gathers what is wrong, so that all of it is said at once. */
    private static final class Reader {

        private final Function<String, @Nullable String> setting;
        private final List<String> lines = new ArrayList<>();

        Reader(Function<String, @Nullable String> setting) {
            this.setting = setting;
        }

        String text(String name, Pattern form, String allowed) {
            String value = value(name);
            if (!form.matcher(value).matches()) {
                wrong(name, allowed);
                return "";
            }
            return value;
        }

        int whole(String name, int otherwise, int least, int most) {
            String value = value(name);
            if (value.isEmpty()) {
                return otherwise;
            }
            try {
                int whole = Integer.parseInt(value);
                if (whole >= least && whole <= most) {
                    return whole;
                }
            } catch (NumberFormatException notANumber) {
                // said below
            }
            wrong(name, "a whole number from " + least + " to " + most);
            return otherwise;
        }

        List<String> ranges(String name) {
            List<String> ranges = new ArrayList<>();
            for (String part : value(name).split(",", -1)) {
                String range = part.strip();
                if (!range.isEmpty() && !RANGE.matcher(range).matches()) {
                    wrong(name, "a list of ranges such as 203.0.113.0/24, with commas between");
                } else if (!range.isEmpty()) {
                    ranges.add(range);
                }
            }
            return ranges;
        }

        void wrong(String name, String allowed) {
            String value = value(name);
            lines.add(
                    value.isEmpty()
                            ? name + " is not set: it must be " + allowed + "."
                            : name + "=" + value + " is not allowed: it must be " + allowed + ".");
        }

        void finish() {
            if (!lines.isEmpty()) {
                throw new WrongDeploymentException(lines);
            }
        }

        private String value(String name) {
            String value = setting.apply(name);
            return value == null ? "" : value.strip();
        }
    }
}
