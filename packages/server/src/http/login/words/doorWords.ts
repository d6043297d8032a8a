/** What stands at the door, for a child and for an adult. */
interface DoorNote {
  readonly title: string;
  readonly say: string;
  readonly adult: string;
}

export interface DoorWords {
  readonly language: string;
  readonly login: DoorNote;
  readonly ticket: DoorNote;
  readonly studio: DoorNote;
}
