package in.sauda.http;

import java.net.InetAddress;

/**
 * One network address or a block of them, such as {@code 10.0.0.0/8} or {@code ::1}. Never asks a name server.
 *
 * @param address the first address of the block, or any in it
 * @param bits    leading bits that must agree
 */
public record AddressRange(InetAddress address, int bits) {

    /**
     * Reads {@code 10.1.2.3}, {@code 10.0.0.0/8} or their IPv6 forms.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        String literal = slash < 0 ? text : text.substring(0, slash);
        // The library also takes old forms such as 10.1, which is 10.0.0.1: here it would be a slip of the pen.
        if (literal.indexOf(':') < 0 && literal.split("\\.", -1).length != 4) {
            throw new IllegalArgumentException(text + " is not four numbers with dots between");
        }
        InetAddress address = InetAddress.ofLiteral(literal);
        int most = address.getAddress().length * 8;
        int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException(text + " has a prefix outside 0 to " + most);
        }
        return new AddressRange(address, bits);
    }

    /** Whether {@code other} lies in this block; false if it is no address. */
    public boolean contains(String other) {
        byte[] mine = address.getAddress();
        byte[] theirs;
        try {
            theirs = InetAddress.ofLiteral(other).getAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
        if (mine.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit & 7);
            if ((mine[bit >> 3] & mask) != (theirs[bit >> 3] & mask)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return address.getHostAddress() + "/" + bits;
    }
}
