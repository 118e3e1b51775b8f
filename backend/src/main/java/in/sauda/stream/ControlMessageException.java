package in.sauda.stream;

/** A client's message cannot be understood or obeyed. The socket stays open. */
final class ControlMessageException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code   stable, in capitals
     * @param detail one sentence for people
     */
    ControlMessageException(String code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }

    String detail() {
        String detail = getMessage();
        return detail == null ? code : detail;
    }
}
