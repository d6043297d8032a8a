from machine import ADC, Pin

_brightness = ADC(Pin("{{brightness}}"), atten=ADC.ATTN_11DB)


def brightness():
    """How bright it is, from 0 (dark) to 100."""
    return round(_brightness.read_u16() * 100 / 65535)
