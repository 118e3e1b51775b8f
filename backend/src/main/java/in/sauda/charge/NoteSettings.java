package in.sauda.charge;

import in.sauda.instrument.ByDate;
import in.sauda.instrument.DataFile;
import in.sauda.instrument.DataFileException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

/** The rows of {@code rules/contract-note.csv}: how a note works out and rounds, by date. */
final class NoteSettings {

    static final String[] COLUMNS = {"valid_from", "setting", "value", "confirmed", "source"};

    private enum Setting {
        STT_RULE,
        STT_TO,
        STAMP_DUTY_TO
    }

    /** The coins to which an amount can be rounded. */
    private enum Coin {
        PAISA(1),
        RUPEE(100);

        private final long paise;

        Coin(long paise) {
            this.paise = paise;
        }
    }

    private final ByDate<SttRule> sttRules = new ByDate<>();
    private final Map<Setting, ByDate<Coin>> coins = new EnumMap<>(Setting.class);

    private NoteSettings() {
        coins.put(Setting.STT_TO, new ByDate<>());
        coins.put(Setting.STAMP_DUTY_TO, new ByDate<>());
    }

    static NoteSettings read(DataFile file) {
        NoteSettings settings = new NoteSettings();
        file.rows().forEach(settings::add);
        if (settings.sttRules.isEmpty()) {
            throw new DataFileException(file.name(), 0, "no row for " + Setting.STT_RULE);
        }
        settings.coins.forEach((setting, byDate) -> {
            if (byDate.isEmpty()) {
                throw new DataFileException(file.name(), 0, "no row for " + setting);
            }
        });
        return settings;
    }

    private void add(DataFile.Row row) {
        row.flag("confirmed");
        row.required("source");
        Setting setting = row.constant("setting", Setting.class);
        switch (setting) {
            case STT_RULE -> sttRules.put(row, row.constant("value", SttRule.class));
            case STT_TO, STAMP_DUTY_TO -> coinsOf(setting).put(row, row.constant("value", Coin.class));
        }
    }

    SttRule sttRule(LocalDate date) {
        return sttRules.on(date);
    }

    long sttCoin(LocalDate date) {
        return coinsOf(Setting.STT_TO).on(date).paise;
    }

    long stampDutyCoin(LocalDate date) {
        return coinsOf(Setting.STAMP_DUTY_TO).on(date).paise;
    }

    /** Every day from which the coins may be others than the day before. */
    NavigableSet<LocalDate> changes() {
        NavigableSet<LocalDate> days = new TreeSet<>();
        coins.values().forEach(byDate -> days.addAll(byDate.dates()));
        return days;
    }

    private ByDate<Coin> coinsOf(Setting setting) {
        return Objects.requireNonNull(coins.get(setting));
    }
}
