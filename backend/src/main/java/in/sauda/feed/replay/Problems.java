package in.sauda.feed.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a folder: all of it is counted, the first twenty are kept. */
final class Problems {

    private static final int SHOWN = 20;

    private final List<String> first = new ArrayList<>();
    private int count;

    /** Notes {@code what} at {@code line} of {@code file}; line 0 stands for the whole file. */
    void add(String file, long line, String what) {
        count++;
        if (first.size() < SHOWN) {
            first.add(line == 0 ? file + ": " + what : file + ":" + line + ": " + what);
        }
    }

    void refuseIfAny(Path folder) throws ReplayRefusedException {
        if (count > 0) {
            throw new ReplayRefusedException(folder, first, count);
        }
    }
}
