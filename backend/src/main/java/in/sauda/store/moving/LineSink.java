package in.sauda.store.moving;

import java.io.IOException;

/** Where an export's lines go. */
interface LineSink {

    /** For an export of which only the sums are wanted. */
    LineSink NOWHERE = new LineSink() {
        @Override
        public void write(byte[] line) {}

        @Override
        public long length() {
            return 0;
        }

        @Override
        public void cut(long length) {}
    };

    /** Adds {@code line} and its end. */
    void write(byte[] line) throws IOException;

    /** How many bytes there are. */
    long length() throws IOException;

    /** Takes back what came after the first {@code length} bytes. */
    void cut(long length) throws IOException;
}
