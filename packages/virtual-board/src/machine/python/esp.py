# What programs ask of an ESP32 besides machine; a virtual board has no flash chip to read.
LOG_NONE, LOG_ERROR, LOG_WARNING, LOG_INFO, LOG_DEBUG, LOG_VERBOSE = 0, 1, 2, 3, 4, 5


def osdebug(level, tag=None):
    pass


def flash_size():
    return 4194304


def flash_user_start():
    return 2097152


def check_fw():
    return True
