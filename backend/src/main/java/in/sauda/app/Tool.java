package in.sauda.app;

import in.sauda.account.AccountRefusal;
import in.sauda.account.LockOut;
import in.sauda.account.PasswordOutcome;
import in.sauda.account.Passwords;
import in.sauda.account.Sessions;
import in.sauda.account.SignIn;
import in.sauda.account.SystemClock;
import in.sauda.store.Store;
import in.sauda.store.StoreOpenException;
import in.sauda.store.dynamodb.DynamoDbAccess;
import in.sauda.store.moving.BadFileException;
import in.sauda.store.moving.Export;
import in.sauda.store.moving.Import;
import in.sauda.store.moving.Progress;
import in.sauda.store.sqlite.Backup;
import in.sauda.store.sqlite.Restore;
import in.sauda.store.sqlite.SqliteStore;
import in.sauda.trading.LedgerAudit;
import in.sauda.trading.StoreException;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The commands of the machine's owner ({@code ./sauda backup}, {@code restore}, {@code export}, {@code import},
 * {@code verify}, {@code reset-password}, {@code aws-init}): a plain program on the server's classes, without the server.
 *
 * <p>What cannot be done is one line on the error stream. Exit code 0 if done, 1 if not, 2 if called wrongly.
 */
public final class Tool {

    private static final int DONE = 0;
    private static final int NOT_DONE = 1;
    private static final int CALLED_WRONGLY = 2;
    private static final Duration SHOWN_EVERY = Duration.ofSeconds(5);

    private final Path dataDir;
    private final Optional<DynamoDbAccess> aws;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    Tool(Path dataDir, Optional<DynamoDbAccess> aws, InputStream in, PrintStream out, PrintStream err) {
        this.dataDir = dataDir;
        this.aws = aws;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /** Runs one command with the server's settings. */
    public static void main(String... arguments) {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        try {
            Settings settings = Settings.load();
            Tool tool = new Tool(settings.dataDir(), settings.aws(), System.in, System.out, System.err);
            System.exit(tool.run(List.of(arguments)));
        } catch (SettingsException e) {
            e.lines().forEach(System.err::println);
            System.exit(CALLED_WRONGLY);
        }
    }

    int run(List<String> arguments) {
        String command = String.join(" ", arguments.subList(0, Math.min(1, arguments.size())));
        Optional<String> operand = arguments.stream().skip(1).findFirst();
        if (aws.isPresent() && List.of("backup", "restore").contains(command)) {
            err.println("DynamoDB keeps its own backups: docs/dynamodb.md says how to restore one");
            return NOT_DONE;
        }
        try {
            return switch (command) {
                case "backup" -> backup(Path.of(operand.orElseThrow()));
                case "restore" -> restore(Path.of(operand.orElseThrow()));
                case "export" -> exportTo(Path.of(operand.orElseThrow()));
                case "import" -> importFrom(Path.of(operand.orElseThrow()));
                case "verify" -> verify();
                case "reset-password" -> resetPassword(operand.orElseThrow());
                case "aws-init" -> makeTables(arguments.subList(1, arguments.size()));
                default -> {
                    err.println("No such command: " + command);
                    yield CALLED_WRONGLY;
                }
            };
        } catch (StoreOpenException | StoreException e) {
            err.println(e.getMessage());
            return NOT_DONE;
        } catch (IOException e) {
            err.println("A file cannot be used: " + e);
            return NOT_DONE;
        }
    }

    private int backup(Path file) {
        long bytes = Backup.run(dataDir, file);
        out.println("Copied the database of " + dataDir + " to " + file + " (" + bytes + " bytes)");
        return DONE;
    }

    private int restore(Path file) {
        Optional<Path> before = Restore.run(dataDir, file);
        out.println("Put " + file + " in place in " + dataDir
                + before.map(kept -> "; the database of before is " + kept).orElse(""));
        return DONE;
    }

    private int exportTo(Path file) throws IOException {
        if (Files.exists(file)) {
            err.println(file + " exists; an export overwrites nothing");
            return NOT_DONE;
        }
        try (Store store = aws.isPresent() ? aws.get().open() : SqliteStore.openToRead(dataDir)) {
            Progress.Totals totals =
                    Export.run(store, file, SystemClock.system().nowMicros(), shown("Exported"));
            out.println("Wrote " + totals + " to " + file + " (" + Files.size(file) + " bytes)");
            return DONE;
        }
    }

    private int importFrom(Path file) throws IOException {
        try (Store store = aws.isPresent() ? aws.get().openToImport() : SqliteStore.openToImport(dataDir)) {
            Import arriving = Import.begin(store, file, shown("Imported"));
            out.println("Importing " + file + "; nobody is served until it is done");
            Progress.Totals totals = arriving.run();
            int proved = verify(store);
            if (proved == DONE) {
                arriving.finish();
                out.println("Took in " + totals + " from " + file);
            }
            return proved;
        } catch (BadFileException e) {
            err.println(file + ": " + e.getMessage());
            return NOT_DONE;
        }
    }

    /** Says how far it is every few seconds. */
    private Progress shown(String done) {
        long[] next = {System.nanoTime() + SHOWN_EVERY.toNanos()};
        return totals -> {
            if (System.nanoTime() - next[0] > 0) {
                next[0] = System.nanoTime() + SHOWN_EVERY.toNanos();
                out.println(done + " so far: " + totals);
            }
        };
    }

    private int makeTables(List<String> options) {
        if (aws.isEmpty()) {
            err.println("USE_AWS is not True: there are no tables to make");
            return NOT_DONE;
        }
        if (!options.isEmpty()) {
            return writeForm(aws.get(), options);
        }
        List<String> different = aws.get().makeTables(out::println);
        different.forEach(err::println);
        return different.isEmpty() ? DONE : NOT_DONE;
    }

    private int writeForm(DynamoDbAccess tables, List<String> options) {
        if (options.size() != 2
                || !options.getFirst().equals("--write-form")
                || !options.getLast().matches("[1-9][0-9]{0,5}")) {
            err.println("usage: ./sauda aws-init [--write-form NUMBER]");
            return CALLED_WRONGLY;
        }
        tables.writeForm(Integer.parseInt(options.getLast()));
        out.println("Items are written in form " + options.getLast() + " from now on");
        return DONE;
    }

    /** Audits a copy, or DynamoDB itself, so that a server may go on trading meanwhile. */
    private int verify() throws IOException {
        if (aws.isPresent()) {
            try (Store store = aws.get().open()) {
                return verify(store);
            }
        }
        Path folder = Files.createTempDirectory("sauda-verify");
        try {
            Backup.run(dataDir, folder.resolve("sauda.db"));
            try (SqliteStore copy = SqliteStore.open(folder)) {
                return verify(copy);
            }
        } finally {
            remove(folder);
        }
    }

    private int verify(Store store) {
        LedgerAudit audit = new LedgerAudit(store);
        Tally tally = new Tally();
        store.forEachAccount(key -> {
            LedgerAudit.Finding finding = audit.audit(key);
            finding.faults().forEach(fault -> err.println(key + ": " + fault));
            tally.add(finding);
        });
        out.println(tally.accounts + " accounts with " + tally.journals + " journals: "
                + (tally.faulty == 0 ? "all proved" : tally.faulty + " do not add up"));
        return tally.faulty == 0 ? DONE : NOT_DONE;
    }

    private int resetPassword(String username) throws IOException {
        String replacement = newPassword(username);
        try (Store store = aws.isPresent() ? aws.get().open() : SqliteStore.open(dataDir)) {
            SystemClock clock = SystemClock.system();
            Sessions sessions = new Sessions(store, clock, Duration.ofHours(1));
            SignIn signIn = new SignIn(store, new Passwords(), new LockOut(clock, store.failures()), sessions, clock);
            return switch (signIn.resetPassword(username, replacement)) {
                case PasswordOutcome.Changed() -> {
                    out.println("The password of " + username + " is changed and every sign-in of theirs has ended.");
                    yield DONE;
                }
                case AccountRefusal refusal -> {
                    err.println(refusal.detail());
                    yield NOT_DONE;
                }
            };
        }
    }

    /** Typed unseen at a terminal, else the first line of the input. */
    private String newPassword(String username) throws IOException {
        Console console = System.console();
        if (console != null && console.isTerminal()) {
            char[] typed = console.readPassword("New password of %s: ", username);
            char[] again = console.readPassword("Once more: ");
            if (typed == null || !Arrays.equals(typed, again)) {
                throw new IOException("the two passwords differ");
            }
            return new String(typed);
        }
        String line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static final class Tally {
        private long accounts;
        private long journals;
        private long faulty;

        void add(LedgerAudit.Finding finding) {
            accounts++;
            journals += finding.journals();
            if (!finding.faults().isEmpty()) {
                faulty++;
            }
        }
    }
}
