package in.sauda.store.dynamodb;

import in.sauda.account.Trader;
import in.sauda.portfolio.TraderId;
import java.net.URI;
import java.util.Optional;

/**
 * Stands for the next version of the program, which knows one form of items more, in tests of a change from one to the
 * other. Usage: the address of DynamoDB, then {@code copy FROM TO} (a trader under another name) or {@code raise}.
 */
public final class NextForm {

    private static final int KNOWN = ItemForms.NEWEST + 1;

    private NextForm() {}

    public static void main(String... arguments) {
        DynamoDbAccess tables =
                new DynamoDbAccess("ap-south-1", Optional.of(URI.create(arguments[0])), "sauda-users", "sauda-trades");
        if (arguments[1].equals("raise")) {
            tables.writeForm(KNOWN, KNOWN);
            System.out.println("form " + KNOWN);
            return;
        }
        try (DynamoDbStore store = tables.open(false, KNOWN)) {
            Trader from = store.byUsername(arguments[2]).orElseThrow();
            Trader to =
                    new Trader(new TraderId("ZZZZZZZZ"), arguments[3], from.passwordHash(), false, from.createdAt(), 0);
            System.out.println(store.add(to) ? "copied" : "there already");
        }
    }
}
