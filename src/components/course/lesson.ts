/** A lesson as the page of the whole course knows it. */
export interface CourseLesson {
  id: string;
  title: string;
  english: string;
  description: string;
  /** What it asks, in its order. */
  questions: readonly { id: string; question: string }[];
}
