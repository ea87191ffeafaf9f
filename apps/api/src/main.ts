const oldest = 24

if (Number(process.versions.node.split('.')[0]) < oldest) {
  process.stderr.write(`Dutybook needs Node ${oldest} or newer and this is ${process.version}: start it with npm start.\n`)
  process.exitCode = 1
} else {
  const { main } = await import('./command-line.js')
  await main(process.argv.slice(2))
}

export {}
