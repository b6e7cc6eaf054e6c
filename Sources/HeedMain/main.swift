internal import HeedCommand

Process.main()
