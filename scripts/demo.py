"""`make demo`: the whole story, told through the public HTTP API of the running stack. See scripts/demo/."""

import sys

from demo.story import main

if __name__ == "__main__":
    sys.exit(main())
