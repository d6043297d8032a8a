from machine import ADC, Pin

_moisture = ADC(Pin("{{moisture}}"), atten=ADC.ATTN_11DB)


def moisture():
    """How wet it is, from 0 (dry) to 100."""
    return round(_moisture.read_u16() * 100 / 65535)
