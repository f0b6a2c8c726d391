/** Invented citizen service numbers that pass the eleven test, all of them different. */
export function citizenNumbers(count: number): string[] {
  const numbers: string[] = [];
  for (let number = 999_990_000; numbers.length < count; number -= 1) {
    const digits = [...String(number)].map(Number);
    const sum = digits.reduce((total, digit, index) => total + digit * (index === 8 ? -1 : 9 - index), 0);
    if (sum % 11 === 0) numbers.push(String(number));
  }
  return numbers;
}
