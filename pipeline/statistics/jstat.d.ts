declare module 'jstat' {
  /** The part of jStat that is used; the package has no types of its own. */
  const jStat: {
    chisquare: {
      cdf(value: number, degreesOfFreedom: number): number
      inv(chance: number, degreesOfFreedom: number): number
    }
  }
  export default jStat
}
