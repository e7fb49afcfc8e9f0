/** One thing that "Save & test" looked at. */
export interface Finding {
  status: 'success' | 'warning' | 'error';
  message: string;
}
