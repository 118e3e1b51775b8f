package in.sauda.http;

import in.sauda.charge.Charges;
import in.sauda.json.JsonOut;

/** Charges as JSON, each line and their sum. */
final class ChargesJson {

    private ChargesJson() {}

    static void write(JsonOut out, Charges charges) {
        out.open("charges")
                .rupees("brokerage", charges.brokerage())
                .rupees("stt", charges.stt())
                .rupees("exchange", charges.exchange())
                .rupees("sebi", charges.sebi())
                .rupees("stampDuty", charges.stampDuty())
                .rupees("gst", charges.gst())
                .rupees("dp", charges.dp())
                .rupees("squareOff", charges.squareOff())
                .rupees("total", charges.total())
                .close();
    }
}
