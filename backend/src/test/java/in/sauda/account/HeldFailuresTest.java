package in.sauda.account;

import in.sauda.store.FailureMemoryContract;

class HeldFailuresTest extends FailureMemoryContract {

    private final HeldFailures memory = new HeldFailures();

    @Override
    protected FailureMemory memory() {
        return memory;
    }
}
