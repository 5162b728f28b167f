/** Width and height of a small phone and of a laptop, in pixels. */
export const PHONE_AND_LAPTOP = [
  [360, 740],
  [1440, 900],
] as const;
