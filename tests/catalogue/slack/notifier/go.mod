module clusterscope.local/notifier

go 1.26.0
