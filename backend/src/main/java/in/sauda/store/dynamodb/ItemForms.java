package in.sauda.store.dynamodb;

import in.sauda.store.StoreOpenException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which form items are written in. A program reads every form up to the newest that it knows and writes the one that the
 * tables name, so that an older and a newer program can serve side by side; when none of the older is left, the tables are
 * told to go on to the newer form. One that does not know that form stops serving, and an item that says it is of such a
 * form is never guessed at.
 */
final class ItemForms {

    /** The newest form that this program knows. */
    static final int NEWEST = 1;

    /** The attribute of an item that is of a later form than the first: which one. */
    static final String FORM = "fv";

    private static final String PARTITION = "FORM";
    private static final String WRITTEN = "written";

    private ItemForms() {}

    /** Of the item that names the form. */
    static Map<String, AttributeValue> key() {
        return Item.key(PARTITION, Keys.ONLY);
    }

    /** The form that is to be written in the tables of {@code dynamo}. */
    private static int written(Dynamo dynamo) {
        return written(dynamo.get(dynamo.tables().trades(), PARTITION, Keys.ONLY));
    }

    private static int written(@Nullable Map<String, AttributeValue> item) {
        return item == null || item.isEmpty() ? 1 : Math.toIntExact(Item.number(item, WRITTEN));
    }

    /** @throws StoreOpenException if the tables are written in a form that this program does not know */
    static void require(Dynamo dynamo) {
        int written = written(dynamo);
        if (written > dynamo.newestForm()) {
            throw new StoreOpenException(tooNew(dynamo, written));
        }
    }

    /**
     * From now on {@code form} is written.
     *
     * @throws StoreOpenException if this program does not know it, or the tables are beyond it
     */
    static void raise(Dynamo dynamo, int form) {
        int written = written(dynamo);
        if (form < written || form > dynamo.newestForm()) {
            throw new StoreOpenException(
                    dynamo.tables() + " are written in form " + written + ", and this program knows" + " forms up to "
                            + dynamo.newestForm() + ": form " + form + " cannot be written");
        }
        Map<String, AttributeValue> item =
                Item.of(PARTITION, Keys.ONLY).number(WRITTEN, form).values();
        dynamo.ask(client -> client.putItem(
                request -> request.tableName(dynamo.tables().trades()).item(item)));
    }

    /** Lets {@code dynamo} serve no more if {@code item}, which names the form, names one that it does not know. */
    static void requireWhileServing(Dynamo dynamo, Map<String, AttributeValue> item) {
        int written = written(item);
        if (written > dynamo.newestForm()) {
            dynamo.serveNoMore(tooNew(dynamo, written));
        }
    }

    private static String tooNew(Dynamo dynamo, int written) {
        return dynamo.tables() + " are written in form " + written
                + " by a newer Sauda; this program knows forms up to " + dynamo.newestForm() + ": update the program";
    }
}
