package in.sauda.store.packed;

import in.sauda.charge.Charges;

/** Charges within a packed column: which components there are, one bit each, and those. */
final class PackedCharges {

    private static final int COMPONENTS = 8;

    private PackedCharges() {}

    static void add(Charges charges, Packer packer) {
        long[] components = {
            charges.brokerage(),
            charges.stt(),
            charges.exchange(),
            charges.sebi(),
            charges.stampDuty(),
            charges.gst(),
            charges.dp(),
            charges.squareOff()
        };
        int present = 0;
        for (int i = 0; i < COMPONENTS; i++) {
            present |= components[i] == 0 ? 0 : 1 << i;
        }
        packer.count(present);
        for (long component : components) {
            if (component != 0) {
                packer.signed(component);
            }
        }
    }

    static Charges next(Unpacker unpacker) {
        int present = unpacker.smallCount();
        long[] components = new long[COMPONENTS];
        for (int i = 0; i < COMPONENTS; i++) {
            components[i] = (present & 1 << i) == 0 ? 0 : unpacker.signed();
        }
        return new Charges(
                components[0],
                components[1],
                components[2],
                components[3],
                components[4],
                components[5],
                components[6],
                components[7]);
    }
}
