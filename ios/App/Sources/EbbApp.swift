@main enum Later { static func main() {} }
