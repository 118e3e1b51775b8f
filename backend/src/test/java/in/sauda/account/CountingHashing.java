package in.sauda.account;

import java.util.ArrayList;
import java.util.List;

/** Hashing that is cheap, and remembers what it was asked: equal work is told by equal counts, not by the clock. */
class CountingHashing extends PasswordHashing {

    final List<String> compared = new ArrayList<>();
    int hashed;

    @Override
    String hash(String password) {
        hashed++;
        return "hash of " + password;
    }

    @Override
    boolean matches(String password, String hash) {
        compared.add(hash);
        return hash.equals("hash of " + password);
    }
}
