declare module 'nhs-number-validator' {
  const validator: { validate(nhsNumber: string): boolean }
  export default validator
}
